import Foundation
import Interop

/// One try of a cell with everything that it left behind, as JSON.
struct BundledEvidence: Encodable {
    private let cell: String
    private let outcome: String
    private let shape: String
    private let detail: String
    private let verdict: Verdict
    private let clientVersion: String?
    private let startedAt: Timestamp
    private let versions: ImageVersions?
    private let endpoint: EndpointRecord?
    private let controls: [ControlRecord]
    private let handshakes: [SampleRecord]

    /// Takes an attempt, its server, its controls, and what was read from the server's image.
    init(
        _ attempt: AttemptRecord,
        of cell: String,
        endpoint: EndpointRecord?,
        controls: [ControlRecord],
        versions: ImageVersions?,
    ) {
        self.cell = cell
        outcome = attempt.result.outcomeName
        shape = attempt.result.shape
        detail = attempt.result.detail
        verdict = attempt.verdict
        clientVersion = attempt.clientVersion
        startedAt = attempt.startedAt
        self.versions = versions
        self.endpoint = endpoint
        self.controls = controls.filter { $0.endpointID == endpoint?.id }
        handshakes = attempt.samples
    }

    /// The text, with its members in alphabetical order.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
