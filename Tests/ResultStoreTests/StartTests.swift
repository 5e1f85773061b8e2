import Interop
import Testing

@testable import ResultStore

@Suite struct `The starts of a run` {
    @Test(arguments: [
        ([2400, 2500, 2600], 2500), ([2600, 2400], 2400), ([2007], 2007),
        ([2005, 2001, 2004, 2002, 2003, 2006], 2003),
    ])
    func `have the median that the view shows`(handshakes: [Int], median: Int) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let attempt = AttemptRecord.agreed(handshakes: handshakes)
        try store.record(CellRecord.sample(.sample(1), .pass, [attempt]), in: run)
        #expect(try store.startMedians(in: run) == [1: [median]])
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row[.handshakeP50] == .integer(median))
    }

    @Test func `are those of agreed attempts of cells whose verdict is good`() throws {
        let store = try ResultStore.inMemory()
        let cells = (1...5).map { Cell.sample($0, client: .openssl("client-\($0)")) }
        let run = try store.beginSample(cells: cells)
        func attempts(on endpoint: String) -> [(Verdict, [AttemptRecord])] {
            [
                (.pass, [.agreed(on: endpoint)]),
                (.flaky, [.refused(on: endpoint), .agreed(2, on: endpoint)]),
                (.fail, [.agreed(on: endpoint, verdict: .fail)]),
                (.fail, [.refused(on: endpoint)]),
                (.pass, [.disturbed(), .agreed(2, on: endpoint)]),
            ]
        }
        for (index, cell) in cells.enumerated() {
            let endpoint = "endpoint-\(cell.number)"
            let (verdict, attempts) = attempts(on: endpoint)[index]
            try store.record(.sample(cell, verdict, attempts), endpoint: endpoint, in: run)
        }
        #expect(try store.startMedians(in: run) == [1: [2500], 5: [2500]])
    }

    @Test func `are those of the server of each handshake`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(pass(onStarts: 3), in: run)
        #expect(try store.startMedians(in: run) == [1: [2400, 2400, 2400]])
        #expect(try store.result(run: run, number: 1)?[.starts] == .integer(3))
    }

    @Test(arguments: [1, 2, 4])
    func `are as many in a pass as its run makes`(starts: Int) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(repeats: 3)
        let error = #expect(throws: StoreError.self) {
            try store.record(pass(onStarts: starts), in: run)
        }
        #expect(
            error?.description
                == "cannot record a wave of `run 1`: a pass needs every start that its run makes"
        )
        try store.record(pass(onStarts: 3), in: run)
        #expect(try store.result(run: run, number: 1)?[.starts] == .integer(3))
    }

    @Test func `are fewer where the first said enough`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(repeats: 3)
        try store.record(CellRecord.sample(.sample(1), .fail, [.refused()]), in: run)
        #expect(try store.result(run: run, number: 1)?[.starts] == .integer(1))
    }

    /// A wave of one cell that passed on this many starts of its server.
    private func pass(onStarts count: Int) -> WaveRecord {
        let servers = (1...count).map { "endpoint-\($0)" }
        return WaveRecord(
            endpoints: [.control()] + servers.map { .sample($0, for: .sample(1)) },
            controls: [.agreed(on: "endpoint-0")] + servers.map { .refused(on: $0) },
            cells: [.sample(.sample(1), .pass, [.agreed(onStarts: servers)])],
        )
    }

    @Test func `count once for each server`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(
            WaveRecord(
                endpoints: [.control(), .sample("endpoint-1", for: .sample(1))],
                controls: [.agreed(on: "endpoint-0"), .refused(on: "endpoint-1")],
                cells: [.sample(.sample(1), .pass, [.agreed().cutOff()])],
            ),
            in: run,
        )
        // Its client began twice, the server once: of 2400, 2400, 2500 and 2600.
        #expect(try store.startMedians(in: run) == [1: [2400]])
        #expect(try store.result(run: run, number: 1)?[.handshakeP50] == .integer(2400))
    }

    @Test func `are none of a run without any`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        #expect(try store.startMedians(in: run).isEmpty)
        #expect(try store.startMedians(in: 99).isEmpty)
    }
}

extension AttemptRecord {
    /// The same with a client that died after the first measured handshake, and began anew.
    fileprivate func cutOff() -> AttemptRecord {
        let again = samples.map {
            SampleRecord(
                start: 2,
                endpointID: $0.endpointID,
                ending: $0.ending,
                evidence: $0.evidence,
            )
        }
        return AttemptRecord(
            number: number,
            endpointID: endpointID,
            result: result,
            verdict: verdict,
            clientVersion: clientVersion,
            negativeControl: negativeControl,
            samples: Array(samples.prefix(2)) + again,
            startedAt: startedAt,
        )
    }
}
