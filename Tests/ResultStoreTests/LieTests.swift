import Interop
import Testing

@testable import ResultStore

@Suite struct `A lie` {
    /// A cell record that the schema must refuse, and the words in which it does.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var verdict = Verdict.pass
        var attempts: [AttemptRecord] = [.agreed()]
        var expectation: Interop.Expectation? = .works
        var proof: ProofKind? = .mapped
        var positiveControl: Outcome? = .agreed
        let words: String

        var testDescription: String { name }
    }

    static let evidence = "a pass needs every piece of its evidence"

    /// An agreed attempt with other words of library or wire.
    static func agreed(byClient: NamedGroup?, onWire: NamedGroup) -> AttemptRecord {
        let sample = HandshakeEvidence.agreed(number: 1, on: onWire)
        let evidence = HandshakeEvidence(
            number: 1,
            offered: sample.offered,
            stop: sample.stop,
            phase: sample.phase,
            libraryError: nil,
            groupByLibrary: byClient,
            signatureScheme: sample.signatureScheme,
            certificate: sample.certificate,
            response: sample.response,
            alerts: [],
            libraryMessages: [],
            wire: sample.wire,
            times: sample.times,
        )
        let ending = Ending(.agreed, shape: "X25519MLKEM768")
        return .sample(
            1,
            on: "endpoint-1",
            .ended(ending),
            .pass,
            [SampleRecord(start: 1, ending: ending, evidence: evidence)],
        )
    }

    static let cases = [
        Case(
            name: "the library names another group",
            attempts: [agreed(byClient: .x25519, onWire: .x25519MLKEM768)],
            words: evidence,
        ),
        Case(
            name: "the library names no group",
            attempts: [agreed(byClient: nil, onWire: .x25519MLKEM768)],
            words: evidence,
        ),
        Case(
            name: "the wire shows another group",
            attempts: [agreed(byClient: .x25519MLKEM768, onWire: .x25519)],
            words: evidence,
        ),
        Case(name: "the library is not proven", proof: nil, words: evidence),
        Case(
            name: "the pin was not tested",
            attempts: [.agreed(negativeControl: nil)],
            words: evidence,
        ),
        Case(
            name: "the pin is not in force",
            attempts: [.agreed(negativeControl: "admitted")],
            words: evidence,
        ),
        Case(
            name: "it was refused",
            attempts: [.refused(verdict: .pass)],
            words: evidence,
        ),
        Case(
            name: "an attempt failed",
            attempts: [.agreed(), .refused(2)],
            words: evidence,
        ),
        Case(
            name: "the attempts say otherwise",
            attempts: [.agreed(verdict: .fail)],
            words: "a failed attempt is never shown as good",
        ),
        Case(
            name: "nothing was expected",
            expectation: nil,
            words: "a good verdict ends as expected",
        ),
        Case(
            name: "unsupported without a positive control",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible,
            positiveControl: nil,
            words: "CHECK",
        ),
        Case(
            name: "unsupported where the positive control was refused",
            verdict: .unsupported,
            attempts: [.refused(verdict: .unsupported)],
            expectation: .impossible,
            positiveControl: .refused,
            words: "CHECK",
        ),
        Case(
            name: "unsupported where it should work",
            verdict: .unsupported,
            attempts: [.agreed(verdict: .unsupported)],
            words: "CHECK",
        ),
    ]

    @Test(arguments: cases)
    func `is refused by the schema, and leaves nothing behind`(_ sample: Case) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let cell = Cell.sample(1)
        let record = CellRecord(
            cell: cell,
            expectation: sample.expectation,
            verdict: sample.verdict,
            positiveControl: sample.positiveControl,
            attempts: sample.attempts,
        )
        let endpoint = EndpointRecord.sample("endpoint-1", for: cell, proof: sample.proof)
        let error = #expect(throws: StoreError.self) {
            try store.record(
                WaveRecord(endpoints: [endpoint], controls: [], cells: [record]),
                in: run,
            )
        }
        #expect(error?.description.contains(sample.words) == true, "\(error?.description ?? "")")
        #expect(try store.count("SELECT count(*) FROM attempt") == 0)
        #expect(try store.count("SELECT count(*) FROM endpoint") == 0)
        #expect(try store.unrecorded(in: run) == [1, 2])
    }

    @Test func `is told from the truth`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        #expect(try store.unrecorded(in: run) == [2])
    }

    @Test(arguments: [
        "UPDATE cell SET verdict = 'fail' WHERE number = 1",
        "UPDATE cell SET verdict = NULL, attempts = NULL, decisive_attempt_id = NULL",
        "UPDATE cell SET reason = 'another' WHERE number = 1",
        "UPDATE cell SET group_id = 29",
        "UPDATE cell SET verdict = 'pass' WHERE number = 2",
        "DELETE FROM cell WHERE number = 1",
        "UPDATE attempt SET outcome = 'refused'",
        "DELETE FROM attempt",
        "UPDATE sample SET evidence = '{}'",
        "DELETE FROM sample",
        "UPDATE endpoint SET library_proof = NULL",
        "UPDATE image SET openssl_version = '9.9'",
        "UPDATE run SET status = 'finished'",
    ])
    func `cannot be written afterwards, not even by hand`(_ sql: String) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let before = try store.results(in: run)
        #expect(throws: (any Error).self) { try store.execute(sql) }
        #expect(try store.results(in: run) == before)
    }
}
