import Interop
import Orchestration
import Testing

/// What a run reported.
struct Journal {
    var events: [RunEvent] = []

    /// The finished cells, in the order in which they were reported.
    var records: [CellRecord] {
        waves.flatMap(\.cells)
    }

    /// What was to be recorded, wave by wave.
    var waves: [WaveRecord] {
        events.compactMap { event in
            guard case .waveFinished(let record) = event else { return nil }
            return record
        }
    }

    /// The record of a cell, of which there must be exactly one.
    func record(_ number: Int = 1) throws -> CellRecord {
        let records = records.filter { $0.cell.number == number }
        #expect(records.count == 1)
        return try #require(records.first)
    }

    /// The verdicts in the order of the cells' numbers.
    var verdicts: [Verdict] {
        records.sorted { $0.cell.number < $1.cell.number }.map(\.verdict)
    }

    /// The shapes of a cell's attempts, in order.
    func shapes(_ number: Int = 1) throws -> [String] {
        try record(number).attempts.map { "\($0.result.outcomeName): \($0.result.shape)" }
    }

    /// The words behind a cell's attempts, in order.
    func details(_ number: Int = 1) throws -> [String] {
        try record(number).attempts.map(\.result.detail)
    }
}

/// Runs cells on a bench and keeps what is reported.
func run(
    _ cells: [Cell],
    on bench: any Bench = ScriptedBench(),
    changing change: (inout RunOrder) -> Void = { _ in },
    crashLine: @escaping (String, String) -> String? = { _, _ in nil },
) async throws -> Journal {
    var order = World.order(cells)
    change(&order)
    var journal = Journal()
    try await Orchestrator.sample(order, crashLine: crashLine).run(on: bench) { event in
        journal.events.append(event)
    }
    return journal
}

extension Orchestrator {
    /// One whose endpoints are made up.
    static func sample(
        _ order: RunOrder,
        crashLine: @escaping (String, String) -> String? = { _, _ in nil },
    ) -> Orchestrator {
        Orchestrator(
            order,
            configure: { identity, image, site in
                EndpointSetup(
                    id: site.directory,
                    identity: identity,
                    image: image,
                    site: site,
                    command: [identity.server],
                    environment: [:],
                    files: [],
                    configuredBy: nil,
                    configurationHash: "",
                    certificate: [],
                    proof: .mapped,
                )
            },
            crashLine: crashLine,
            nonce: { "nonce" },
            now: { Timestamp(microseconds: 2) },
        )
    }
}
