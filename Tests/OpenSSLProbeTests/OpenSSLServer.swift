import Foundation
import ProbeTesting

/// A TLS server that is known to be right: `openssl s_server`, for as long as its value lives.
///
/// Its answer to a GET shows its own command line, and with it the nonce.
final class OpenSSLServer {
    /// What its answer holds.
    let nonce = "nonce-\(UUID().uuidString)"

    /// Its port on the loopback.
    let port: UInt16

    private let identity: SelfSigned
    private let child: Child

    /// Its certificate in DER, for `lab.test`, signed with its own key.
    var certificate: [UInt8] { identity.certificate }

    /// Starts one that takes these groups, in its own order, by one version of the protocol.
    ///
    /// It may have further options, in words of the shell.
    init(groups: String, version: String = "tls1_3", options: String = "") throws {
        identity = try SelfSigned(in: nonce)
        child = try Child(
            "/bin/sh",
            "-c",
            """
            exec openssl s_server -accept 127.0.0.1:0 "-$3" -www -cert "$0" -key "$1" \
            -groups "$2" \(options) 2>&1
            """,
            identity.pem,
            identity.key,
            groups,
            version,
        )
        var line = child.line()
        while !line.hasPrefix("ACCEPT"), !line.isEmpty { line = child.line() }
        guard let number = line.split(separator: ":").last, let port = UInt16(number) else {
            throw NotStarted(words: line)
        }
        self.port = port
    }

    /// It did not say where it listens.
    struct NotStarted: Error {
        let words: String
    }
}
