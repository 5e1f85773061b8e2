import Imaging
import Interop
import Orchestration
import Synchronization
import Terminal

/// Shows how far a run has come: what is being built, then how many cells are tried.
///
/// Images are worked on side by side, so its state is behind a lock.
final class RunDisplay: Sendable {
    private struct State {
        var printer: ProgressPrinter
        var builds = BuildsUnderWay()
        var told: Duration = .zero
        var phase = "preparing"
        var tried = 0
        var recorded = 0
        var starts: [Int: Int] = [:]
        var verdicts: [Verdict: Int] = [:]
        var firstWave: Duration?
    }

    private let total: Int
    private let repeats: Int
    private let start: ContinuousClock.Instant
    private let isLive: Bool
    private let state: Mutex<State>

    /// A display for a run of so many cells, with so many server starts each.
    init(cells total: Int, repeats: Int = 1, doors: Doors) {
        self.total = total
        self.repeats = repeats
        start = ContinuousClock.now
        isLive = doors.proseScreen.isLive
        state = Mutex(
            State(printer: ProgressPrinter(screen: doors.proseScreen, emit: doors.prose))
        )
    }

    /// The time since the run began.
    var elapsed: Duration {
        ContinuousClock.now - start
    }

    /// Shows a step of the work on images.
    ///
    /// Where lines stay, what is under way is told once a minute.
    func take(_ event: ImagingEvent) {
        let elapsed = elapsed
        state.withLock { state in
            state.builds.note(event, at: elapsed)
            switch event.kind {
            case .started:
                if !isLive { state.printer.print("\(event.name): begun") }
            case .waiting:
                state.printer.print("\(event.name): waiting for another run that does the same")
            case .line:
                if !isLive, elapsed - state.told >= .seconds(60) {
                    state.printer.print("under way: \(state.builds.text(at: elapsed))")
                    state.told = elapsed
                }
            case .finished(let time):
                state.printer.print("\(event.name): done in \(DurationText(time))")
            case .failed(let time):
                state.printer.print("\(event.name): given up after \(DurationText(time))")
            case .note(let text):
                state.printer.print("note: \(text.sanitised())")
            }
            guard isLive, !state.builds.isEmpty else { return }
            state.phase = state.builds.text(at: elapsed)
            state.printer.update(ProgressLine(phase: state.phase, elapsed: elapsed))
        }
    }

    /// Shows a step of the run itself.
    func take(_ event: RunEvent) {
        state.withLock { state in
            state.firstWave = state.firstWave ?? elapsed
            switch event {
            case .waveStarted(let number, let endpoints, _):
                state.phase = "wave \(number), \(Count(endpoints, "server"))"
                state.tried = state.recorded
            case .cellTried:
                state.tried += 1
            case .waveFinished(let record):
                for record in record.cells {
                    state.verdicts[record.verdict, default: 0] += 1
                    state.recorded += repeats - state.starts[record.cell.number, default: 0]
                    state.starts[record.cell.number] = repeats
                }
                state.tried = state.recorded
            case .startMade(let cells):
                for cell in cells where state.starts[cell, default: 0] < repeats - 1 {
                    state.starts[cell, default: 0] += 1
                    state.recorded += 1
                }
                state.tried = state.recorded
            case .retrying(let cells):
                state.printer.print("trying \(Count(cells, "cell")) again, on fresh servers")
            }
            state.printer.update(
                ProgressLine(
                    phase: state.phase,
                    // A cell is done when all of its starts are.
                    done: min(state.tried / repeats, total),
                    total: total,
                    tallies: VerdictStyle.tallies(of: state.verdicts),
                    elapsed: elapsed,
                    preparation: state.firstWave ?? .zero,
                )
            )
        }
    }

    /// Takes the progress off the screen.
    func finish() {
        state.withLock { $0.printer.finish() }
    }
}
