import Foundation

/// A TLS server that is known to be right: `openssl s_server`, for as long as its value lives.
///
/// Its answer to a GET shows its own command line, and with it the nonce.
package final class OpenSSLServer {
    /// What its answer holds.
    package let nonce = "nonce-\(UUID().uuidString)"

    /// Its port on the loopback.
    package let port: UInt16

    private let identity: SelfSigned
    private let child: Child

    /// Its certificate in DER, for `lab.test`, signed with its own key.
    package var certificate: [UInt8] { identity.certificate }

    /// Starts one that takes these groups, in its own order, by one version of the protocol.
    ///
    /// It may have a certificate of another kind, and further options, in words of the shell.
    package init(
        groups: String,
        version: String = "tls1_3",
        identity: SelfSigned? = nil,
        options: String = "",
    ) throws {
        self.identity = try identity ?? SelfSigned(in: nonce)
        child = try Child(
            "/bin/sh",
            "-c",
            """
            exec openssl s_server -accept 127.0.0.1:0 "-$3" -www -cert "$0" -key "$1" \
            -groups "$2" \(options) 2>&1
            """,
            self.identity.pem,
            self.identity.key,
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
    package struct NotStarted: Error {
        /// What it said instead.
        package let words: String
    }
}
