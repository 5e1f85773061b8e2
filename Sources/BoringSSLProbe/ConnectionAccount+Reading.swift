import Exchanging
import Interop
import NIOSSL
import PureTLS

extension ConnectionAccount {
    /// Takes what was read of a connection, and the server's own certificate in DER as its library
    /// hands it out.
    ///
    /// Throws a ``Fault`` where the library has another than was read, or where none was: what the
    /// server sent is not known then, and nothing must be told of it.
    init(_ reading: ConnectionReading, leaf: [UInt8]?) throws(Fault) {
        if let leaf { try Self.check(leaf, against: reading.chain?.first) }
        self.init()
        signatureScheme = reading.signatureScheme
        chain = reading.chain
        alerts = reading.alerts
        messages = reading.messages
    }

    private static func check(_ leaf: [UInt8], against first: [UInt8]?) throws(Fault) {
        let words = "\(BoringSSLClient.name) has one of \(leaf.count) bytes"
        guard let first else {
            throw Fault(
                operation: "read",
                subject: "certificate",
                reason: "\(words), and none is in the \(Recording.limit) bytes that are kept of "
                    + "its connection",
                hint: "have the server send less before it, and around it",
            )
        }
        // BoringSSL also takes a signature whose length is not in DER, and hands it out in DER.
        guard leaf == first || leaf == canonical(first) else {
            throw Fault(
                operation: "read",
                subject: "certificate",
                reason: "\(words), and in the bytes of its connection there is another, of "
                    + "\(first.count)",
            )
        }
    }

    /// A certificate as the library would hand it out; nil of what is none.
    private static func canonical(_ certificate: [UInt8]) -> [UInt8]? {
        try? NIOSSLCertificate(bytes: certificate, format: .der).toDERBytes()
    }

    /// Takes what the library says of a failure; an alert that was read is not told twice.
    ///
    /// Where it `gaveUp` over the server's bytes, and not for an alert in them, none of the server's
    /// is told: they may stand behind what it gave up for, and it has not heard them then.
    mutating func add(_ words: BoringSSLWords, gaveUp: Bool) {
        if let alert = words.alert { add(alert) }
        if gaveUp, !words.isAboutAlert { alerts.removeAll { $0.sender == .server } }
        if words.isAboutCertificate { verificationError = words.text }
    }

    /// Takes an alert of the server's that the library has a word for, unless it was read.
    mutating func add(_ description: AlertDescription) {
        let alert = LibraryAlert(description: description, sender: .server)
        if !alerts.contains(alert) { alerts.append(alert) }
    }
}
