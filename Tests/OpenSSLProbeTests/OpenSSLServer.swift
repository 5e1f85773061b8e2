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

    /// Its certificate in DER, for `lab.test`, signed with its own key.
    let certificate: [UInt8]

    private let folder: URL
    private let child: Child

    /// Starts one that takes these groups, in its own order.
    init(groups: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: nonce)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = folder.appending(path: "key.pem").path
        let pem = folder.appending(path: "certificate.pem").path
        let making = try Child(
            "/bin/sh",
            "-c",
            """
            exec openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 \
            -subj /CN=lab.test -addext subjectAltName=DNS:lab.test -keyout "$0" -out "$1" 2>&1
            """,
            key,
            pem,
        )
        making.end()
        let lines = try String(contentsOfFile: pem, encoding: .utf8).split(separator: "\n")
        let base64 = lines.filter { !$0.hasPrefix("-") }.joined()
        certificate = Array(Data(base64Encoded: base64) ?? Data())

        child = try Child(
            "/bin/sh",
            "-c",
            """
            exec openssl s_server -accept 127.0.0.1:0 -tls1_3 -www -cert "$0" -key "$1" \
            -groups "$2" 2>&1
            """,
            pem,
            key,
            groups,
        )
        var line = child.line()
        while !line.hasPrefix("ACCEPT"), !line.isEmpty { line = child.line() }
        guard let number = line.split(separator: ":").last, let port = UInt16(number) else {
            throw NotStarted(words: line)
        }
        self.port = port
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// It did not say where it listens.
    struct NotStarted: Error {
        let words: String
    }
}
