import Exchanging
import Interop
import PureTLS

extension ConnectionAccount {
    /// Takes what was read of a connection, and the server's own certificate in DER as its library
    /// hands it out.
    ///
    /// Where no Certificate was read, that one is all that is known of the chain. Throws a
    /// ``Fault`` where the library has another than was read: then one of them is wrong, and
    /// neither must be told.
    init(_ reading: ConnectionReading, leaf: [UInt8]?) throws(Fault) {
        if let leaf, let first = reading.chain?.first, leaf != first {
            throw Fault(
                operation: "read",
                subject: "certificate",
                reason: "\(BoringSSLClient.name) has one of \(leaf.count) bytes, and in the bytes "
                    + "of its connection there is another, of \(first.count)",
            )
        }
        self.init()
        signatureScheme = reading.signatureScheme
        chain = reading.chain ?? leaf.map { [$0] }
        isChainWhole = reading.chain != nil
        alerts = reading.alerts
        messages = reading.messages
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
