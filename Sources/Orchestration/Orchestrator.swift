package import Interop
import Probing

/// Takes a run's cells through the bench, wave by wave, until each has a verdict.
///
/// A failing cell is tried again in a fresh endpoint; what a dying server left
/// unfinished goes to another one. Where endpoints are started several times, the first start
/// of all comes before the second of any, so that drift hits all alike. Every wave is reported,
/// to be recorded, before the next one starts.
package struct Orchestrator {
    private let order: RunOrder
    private let chart: WaveChart
    private let crashLine: (String, String) -> String?
    private let now: () -> Timestamp

    /// Takes the order, and doors to what only others know.
    ///
    /// `configure` makes an endpoint's setup; `crashLine` finds the line in a server's
    /// log that means a crash, given the server's name; `nonce` and `now` make a fresh
    /// nonce and tell the time.
    package init(
        _ order: RunOrder,
        configure: @escaping (EndpointIdentity, ImageRecord, EndpointSite) throws -> EndpointSetup,
        crashLine: @escaping (_ server: String, _ log: String) -> String?,
        nonce: @escaping () -> String,
        now: @escaping () -> Timestamp,
    ) {
        self.order = order
        chart = WaveChart(order, configure: configure, nonce: nonce)
        self.crashLine = crashLine
        self.now = now
    }

    /// Tries every cell.
    ///
    /// A ``Fault`` that ends the bench is not thrown: every cell that is left is
    /// recorded as disturbed by it. Cancellation, and whatever `report` throws, end the
    /// run early.
    package func run(
        on bench: any Bench,
        report: (RunEvent) async throws -> Void,
    ) async throws {
        var cells = CellLedger(order)
        var controls = ControlLedger()
        var queue: [Assignment] = []
        var unprovided: [CellRecord] = []
        for cell in order.cells {
            let assignment = Assignment(cell: cell, attempt: 1)
            guard let result = withoutImage(cell) else {
                queue.append(assignment)
                continue
            }
            unprovided += finished(&cells, [(assignment, result)])
        }
        if !unprovided.isEmpty {
            try await report(
                .waveFinished(WaveRecord(endpoints: [], controls: [], cells: unprovided))
            )
        }

        var number = order.firstWave - 1
        var batches = RunBatches.of(queue, in: order)[...]
        queue = batches.popFirst() ?? []
        while let start = queue.map(\.start).min() {
            number += 1
            let round = queue.filter { $0.start == start }
            let uncontrolled = controls.uncontrolled(round.map { PositiveControl(of: $0.cell) })
            let endpoints = chart.endpoints(for: round, uncontrolled: uncontrolled)
            let chosen = Array(endpoints.prefix(order.waveSize))
            queue =
                endpoints.dropFirst(order.waveSize).flatMap(\.assignments)
                + queue.filter { $0.start != start }
            let assignments = chosen.flatMap(\.assignments)
            try await report(
                .waveStarted(
                    number: number,
                    endpoints: chosen.count,
                    cells: assignments.count
                )
            )
            let judge: WaveJudge
            do {
                let charted = try chart.wave(number, of: chosen, start: start)
                judge = try await carryOut(charted, on: bench, report: report)
                try Task.checkCancellation()
            } catch let fault as Fault {
                // A bench that is cancelled may know of no better way to say so.
                try Task.checkCancellation()
                let rest = assignments + queue + batches.joined()
                let records = finished(&cells, rest.map { ($0, .disturbed(fault)) })
                try await report(
                    .waveFinished(WaveRecord(endpoints: [], controls: [], cells: records))
                )
                return
            }
            controls.take(judge.positiveControls, of: chosen)
            let (records, further, again) = settle(judge, &cells, controls)
            try await report(
                .waveFinished(
                    WaveRecord(
                        endpoints: judge.endpoints(),
                        controls: judge.controls(),
                        cells: records,
                    )
                )
            )
            if !further.isEmpty { try await report(.startMade(cells: further.map(\.cell.number))) }
            if !again.isEmpty { try await report(.retrying(cells: again.count)) }
            queue += further + again
            if queue.isEmpty { queue = batches.popFirst() ?? [] }
        }
    }

    private func carryOut(
        _ charted: ChartedWave,
        on bench: any Bench,
        report: (RunEvent) async throws -> Void,
    ) async throws -> WaveJudge {
        var ledger = WaveLedger(charted.wave.plan)
        let outcome = try await bench.carryOut(charted.wave) { (event: ProbeEvent) in
            ledger.take(event)
            guard case .finished(let task) = event, charted.isCell(task) else { return }
            try await report(.cellTried)
        }
        return WaveJudge(
            order,
            chart: charted,
            ledger: ledger,
            report: outcome,
            crashLine: crashLine
        )
    }

    /// Takes down what a wave came to: the cells it finished, those that go on with their next
    /// start, and what has to be tried again.
    private func settle(
        _ judge: WaveJudge,
        _ cells: inout CellLedger,
        _ controls: ControlLedger,
    ) -> (finished: [CellRecord], further: [Assignment], again: [Assignment]) {
        var records: [CellRecord] = []
        var further: [Assignment] = []
        var again: [Assignment] = []
        for (assignment, attempt) in judge.attempts() {
            guard let attempt else {
                again.append(assignment.moreSecluded)
                continue
            }
            let step = cells.take(
                attempt,
                positiveControl: controls.outcome(of: PositiveControl(of: assignment.cell)),
                now: now(),
                mayRepeat: true,
            )
            switch step {
            case .finished(let record): records.append(record)
            case .further(let assignment): further.append(assignment)
            case .again(let assignment): again.append(assignment)
            }
        }
        return (records, further, again)
    }

    /// Finishes cells that no endpoint was started for.
    private func finished(
        _ cells: inout CellLedger,
        _ results: [(Assignment, AttemptResult)],
    ) -> [CellRecord] {
        results.compactMap { assignment, result in
            let attempt = JudgedAttempt(
                assignment: assignment,
                endpointID: nil,
                result: result,
                clientVersion: nil,
                negativeControl: nil,
                samples: [],
                startedAt: nil,
            )
            let step = cells.take(
                attempt,
                positiveControl: nil,
                now: now(),
                mayRepeat: false
            )
            guard case .finished(let record) = step else { return nil }
            return record
        }
    }

    /// What a cell comes to whose server has no image; nil where it has one.
    private func withoutImage(_ cell: Cell) -> AttemptResult? {
        if let fault = withoutClient(cell) { return .disturbed(fault) }
        return switch order.provisions[ServerKey(cell)] {
        case .image: nil
        case .failed(let ending): .ended(ending)
        case .fault(let fault): .disturbed(fault)
        case nil:
            .disturbed(
                Fault(
                    operation: "provide image of",
                    subject: "\(cell.server) on \(cell.release)",
                    reason: "nobody asked for it",
                )
            )
        }
    }

    /// Why a cell's client is not in the bench; nil where it is.
    private func withoutClient(_ cell: Cell) -> Fault? {
        guard !order.clients.contains(where: { $0.name == cell.client }) else { return nil }
        if let release = cell.client.release, case .failure(let fault) = order.libraries[release] {
            return fault
        }
        return Fault(
            operation: "provide client",
            subject: cell.client.description,
            reason: "it is not in the bench",
        )
    }
}
