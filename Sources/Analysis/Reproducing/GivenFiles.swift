import Digests
import Interop

/// What a server was really given to start with, in a form that two starts can be held by.
///
/// It is taken from what is recorded of the server itself, not from a hash that was made
/// beforehand: that would be the same for whatever the server was then given. What each start may
/// have of its own, port, folder and nonce, counts for nothing.
struct GivenFiles {
    /// The first digits of the SHA-256 over command, environment and files but for certificates.
    let configuration: String

    /// The same over its certificates; nil where it has none.
    let certificate: String?

    /// Takes them from the record of a server.
    init(of endpoint: EndpointRecord) {
        let files = endpoint.files.sorted { $0.key < $1.key }
        let certificates = files.filter { Self.isCertificate($0.value) }
        let others = files.filter { !Self.isCertificate($0.value) }
        let command = endpoint.command.joined(separator: "\0")
        let environment = endpoint.environment.sorted().joined(separator: "\0")
        let texts = [command, environment] + others.flatMap { [$0.key, $0.value] }
        configuration = Self.digest(of: texts.map { Self.steady($0, of: endpoint) })
        let issued = certificates.flatMap { [$0.key, $0.value] }
        certificate = issued.isEmpty ? nil : Self.digest(of: issued)
    }

    private static func isCertificate(_ text: String) -> Bool {
        text.hasPrefix("-----BEGIN CERTIFICATE-----")
    }

    private static func digest(of texts: [String]) -> String {
        String(texts.joined(separator: "\0\0").utf8.sha256.prefix(12))
    }

    /// A text without what each start may have of its own.
    private static func steady(_ text: String, of endpoint: EndpointRecord) -> String {
        let nonce = endpoint.nonce
        let port = String(endpoint.port)
        return (nonce.isEmpty ? text : text.replacing(nonce, with: "NONCE"))
            .replacing(#/\/lab\/w\d+\/[\w\-]+/#, with: "FOLDER")
            .replacing(#/\d+/#) { $0.output == port ? "PORT" : String($0.output) }
    }
}
