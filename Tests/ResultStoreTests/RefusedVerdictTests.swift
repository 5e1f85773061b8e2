import Interop
import Testing

@testable import ResultStore

@Suite struct `A verdict that the schema refuses` {
    private static let other = Cell.sample(2, group: .x25519)

    /// A lie, with another cell behind it in the same wave, of which it is not.
    private func wave(_ lie: Lie) -> WaveRecord {
        WaveRecord(
            endpoints: lie.wave.endpoints,
            controls: lie.wave.controls,
            cells: lie.wave.cells
                + [.sample(Self.other, .error, [.disturbed(1)], positiveControl: nil)],
        )
    }

    @Test(arguments: Lie.ofWitnesses)
    func `is stored as a fault of the lab, with all that was seen`(_ lie: Lie) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [lie.cell, Self.other])
        let stored = try store.record(whatHoldsOf: wave(lie), in: run)
        #expect(stored.cells.map(\.verdict) == [.error, .error])
        #expect(stored.cells[1] == wave(lie).cells[1])
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row.verdict == .error)
        #expect(row[.outcome] == .text("lab-fault"))
        #expect(row[.shape] == .text("record \(lie.cell.key)"))
        #expect(row[.detail].text?.contains(lie.words) == true)
        let attempts = try #require(try store.account(of: 1, in: run)).attempts
        #expect(attempts.map(\.samples) == lie.attempts.map(\.samples))
        #expect(attempts.map(\.endpointID) == lie.attempts.map(\.endpointID))
        try store.finish(run: run, as: .finished, at: stored.cells[0].decisive.startedAt)
    }

    /// What was seen is then not to be stored, either.
    @Test(arguments: Lie.ofPasses.filter { [Lie.negative, Lie.foreign].contains($0.words) })
    func `ends the run where the schema refuses its attempts too`(_ lie: Lie) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [lie.cell, Self.other])
        let error = #expect(throws: StoreError.self) {
            try store.record(whatHoldsOf: wave(lie), in: run)
        }
        #expect(error?.description == "cannot record a wave of `run 1`: \(lie.words)")
        #expect(try store.unrecorded(in: run) == [1, 2])
    }

    @Test func `is not one that its evidence bears out`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let wave = Lie(name: "none", words: "").wave
        let stored = try store.record(whatHoldsOf: wave, in: run)
        #expect(stored.cells == wave.cells)
        #expect(try store.result(run: run, number: 1)?.verdict == .pass)
    }

    @Test func `is not one of a cell that is not in the plan`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let error = #expect(throws: StoreError.self) {
            try store.record(whatHoldsOf: Lie(name: "", cell: .sample(3), words: "").wave, in: run)
        }
        #expect(error?.reason == .unknown("cell 3 `\(Cell.sample(3).key)`"))
        #expect(error?.cell == 3)
    }
}
