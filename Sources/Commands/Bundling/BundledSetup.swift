import Orchestration
import Probing

/// A server as a bundle sets it up; where none was ever started there is not much of it.
struct BundledSetup: Sendable {
    /// Its port.
    let port: Int

    /// What the body of its answer has to hold.
    let nonce: String

    /// The command, word by word.
    let command: [String]

    /// The environment variables to add to the image's, as `NAME=value`, in order.
    let environment: [String]

    /// What lies in `/lab`, by path below it.
    let files: [BundleFile]

    /// Takes a setup, and the certificate of the authority in PEM.
    init(_ setup: EndpointSetup?, authority: String) {
        port = setup?.site.port ?? 0
        nonce = setup?.site.nonce ?? ""
        command = setup?.command ?? []
        environment = (setup?.environment ?? [:]).sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value)" }
        let folder = setup?.site.directory.dropFirst(BenchPaths.lab.count + 1) ?? ""
        let own = (setup?.files ?? []).map { file in
            BundleFile("\(folder)/\(file.path)", file.bytes, mode: file.mode)
        }
        let path = BenchPaths.authorityPEM.dropFirst(BenchPaths.lab.count + 1)
        files = own + [BundleFile(String(path), authority, mode: 0o444)]
    }
}
