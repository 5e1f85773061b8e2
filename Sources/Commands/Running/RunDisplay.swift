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
        var building: [String] = []
        var phase = "preparing"
        var tried = 0
        var recorded = 0
        var verdicts: [Verdict: Int] = [:]
        var firstWave: Duration?
    }

    private let total: Int
    private let start: ContinuousClock.Instant
    private let isLive: Bool
    private let state: Mutex<State>

    /// A display for a run of so many cells.
    init(cells total: Int, doors: Doors) {
        self.total = total
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
    func take(_ event: ImagingEvent) {
        state.withLock { state in
            let name = "\(event.step) \(event.subject)"
            switch event.kind {
            case .started:
                state.building.append(name)
                if !isLive { state.printer.print("\(name): begun") }
            case .waiting:
                state.printer.print("\(name): waiting for another run that does the same")
            case .line:
                break
            case .finished(let time):
                state.building.removeAll { $0 == name }
                state.printer.print("\(name): done in \(DurationText(time))")
            case .failed(let time):
                state.building.removeAll { $0 == name }
                state.printer.print("\(name): given up after \(DurationText(time))")
            case .note(let text):
                state.printer.print("note: \(text.sanitised())")
            }
            guard isLive, !state.building.isEmpty else { return }
            state.phase = state.building.joined(separator: ", ")
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
                for cell in record.cells { state.verdicts[cell.verdict, default: 0] += 1 }
                state.recorded += record.cells.count
                state.tried = state.recorded
            case .retrying(let cells):
                state.printer.print("trying \(Count(cells, "cell")) again, on fresh servers")
            }
            state.printer.update(
                ProgressLine(
                    phase: state.phase,
                    done: min(state.tried, total),
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
