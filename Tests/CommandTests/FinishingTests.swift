import Interop
import LabTesting
import ResultStore
import Testing

@testable import Commands

@Suite struct `The end of a run` {
    private let folder: Folder
    private let store: ResultStore
    private let time = Timestamp(microseconds: 1_795_491_632_000_000)

    /// A file with two runs of two cells: one that is finished, and one of which a cell is missing.
    init() throws {
        folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try SampleRun.store(at: path, disturbed: true)
        store = try ResultStore.open(at: path)
    }

    @Test func `is a fault of the lab where a planned cell came to no verdict`() throws {
        let fault = #expect(throws: Fault.self) { try store.finish(whole: 2, at: time) }
        #expect(fault?.description == "cannot finish `run 2`: 1 planned cell came to no verdict")
        #expect(try store.run(2)?.state == .running)
    }

    @Test func `is where every planned cell has one`() throws {
        let missing = try #require(try store.unrecorded(in: 2).first)
        let record = SampleRun.disturbed(number: missing)
        try store.record(WaveRecord(endpoints: [], controls: [], cells: [record]), in: 2)
        try store.finish(whole: 2, at: time)
        #expect(try store.run(2)?.state == .finished)
    }

    /// A run complains of what it misses, whoever notices: its own look, or the schema's.
    @Test func `that is refused is a complaint, and any other error is none`() throws {
        let own = Fault(operation: "finish", subject: "run 2", reason: "1 planned cell is missing")
        let schema = #expect(throws: StoreError.self) {
            try store.finish(run: 2, as: .finished, at: time)
        }
        #expect(Fault(complaintOf: own) == own)
        #expect(
            Fault(complaintOf: try #require(schema))?.description == """
                cannot end `run 2`: a run is finished only when every cell has a verdict
                """
        )
        let full = StoreError(operation: "end", subject: "run 2", reason: .diskFull)
        #expect(Fault(complaintOf: full) == nil)
        #expect(Fault(complaintOf: CancellationError()) == nil)
    }
}
