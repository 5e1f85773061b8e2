import Foundation

/// A key and a certificate signed with it, in files that go with the value.
package final class SelfSigned {
    /// The path of the private key, in PEM.
    package let key: String

    /// The path of the certificate, in PEM.
    package let pem: String

    /// The certificate in DER.
    package let certificate: [UInt8]

    private let folder: URL

    /// Makes both, in a new folder of this name.
    ///
    /// The certificate is for other names than `lab.test`, in the words of OpenSSL, if it is told
    /// to be, and may have ended a day ago. What the key is, is in the words of OpenSSL, too.
    package init(
        in name: String = UUID().uuidString,
        for names: String = "DNS:lab.test",
        hasExpired: Bool = false,
        newKey: String = "ec -pkeyopt ec_paramgen_curve:P-256",
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        key = folder.appending(path: "key.pem").path
        pem = folder.appending(path: "certificate.pem").path
        let making = try Child(
            "/bin/sh",
            "-c",
            """
            exec 2>&1
            openssl req -x509 -newkey \(newKey) -nodes \
            -subj /CN=lab.test -addext "subjectAltName=$2" -keyout "$0" -out "$1.first" &&
            openssl x509 -in "$1.first" -signkey "$0" -days "$3" -out "$1"
            """,
            key,
            pem,
            names,
            hasExpired ? "-1" : "2",
        )
        making.end()
        let lines = try String(contentsOfFile: pem, encoding: .utf8).split(separator: "\n")
        let base64 = lines.filter { !$0.hasPrefix("-") }.joined()
        certificate = Array(Data(base64Encoded: base64) ?? Data())
    }

    /// The path of a file with its certificate so many times, in PEM.
    package func chain(of count: Int) throws -> String {
        let text = try String(contentsOfFile: pem, encoding: .utf8)
        let path = "\(pem).\(count)"
        try String(repeating: text, count: count).write(
            toFile: path,
            atomically: false,
            encoding: .utf8
        )
        return path
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }
}
