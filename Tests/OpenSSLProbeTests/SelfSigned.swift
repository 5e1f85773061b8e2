import Foundation
import ProbeTesting

/// A key and a certificate for `lab.test`, signed with it, in files that go with the value.
final class SelfSigned {
    /// The path of the private key, in PEM.
    let key: String

    /// The path of the certificate, in PEM.
    let pem: String

    /// The certificate in DER.
    let certificate: [UInt8]

    private let folder: URL

    /// Makes both, in a new folder of this name.
    init(in name: String = UUID().uuidString) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        key = folder.appending(path: "key.pem").path
        pem = folder.appending(path: "certificate.pem").path
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
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }
}
