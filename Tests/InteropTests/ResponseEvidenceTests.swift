import EvidenceTesting
import Foundation
import Interop
import Testing

@Suite struct `The evidence of a response` {
    private static let old = """
        {"status": 200, "holdsNonce": true, "bytes": 260, "firstLine": "HTTP/1.1 200 OK"}
        """

    /// What was stored before anybody looked for more.
    @Test func `that nobody looked behind says nothing of it`() throws {
        let evidence = try JSONDecoder().decode(ResponseEvidence.self, from: Data(Self.old.utf8))
        #expect(evidence.surplusBytes == nil)
        #expect(evidence.isLeftOpen == nil)
        #expect(evidence.isEndless == nil)
        #expect(evidence.bytes == 260)
    }

    @Test(arguments: [
        ResponseEvidence.good, .saying("", status: nil, surplus: nil),
        .saying("HTTP/1.1 200 OK", status: 200, surplus: 7, leftOpen: true),
    ])
    func `comes back from the database as it was`(evidence: ResponseEvidence) throws {
        let text = try JSONEncoder().encode(evidence)
        #expect(try JSONDecoder().decode(ResponseEvidence.self, from: text) == evidence)
    }
}
