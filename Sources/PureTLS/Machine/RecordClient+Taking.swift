import Interop
import Wire

extension RecordClient {
    /// Takes in the content of a record of type `handshake`, which is not empty.
    mutating func takeHandshake(_ content: [UInt8]) throws(Rejection) {
        traffic.messages.append(content)
        while end == nil, let message = try traffic.messages.next() { try take(message) }
    }

    /// Takes in the content of a record of type `alert`.
    mutating func takeAlert(_ content: [UInt8]) throws(Rejection) {
        let alert = try accepting { () throws(WireError) in try Alert(fragment: content) }
        let isClose = alert.description == .closeNotify
        if !isClose, !Self.isFatal(alert) {
            try count(.warning, of: "warning `\(alert.description)`")
        }
        traffic.events.append(.alert(alert.description, sender: .server))
        if isClose {
            phase = .over(.closed)
        } else if Self.isFatal(alert) {
            phase = .over(.alerted(alert.description))
        }
    }

    /// Takes in the server's chain, and checks it.
    mutating func takeChain(
        _ chain: [[UInt8]],
        of message: HandshakeType,
    ) throws(Rejection) {
        guard let first = chain.first else {
            throw Rejection(message, "it holds no certificate", alert: .decodeError)
        }
        agreement.chain = chain
        do throws(Rejection) {
            let leaf = try Certificate(first)
            try trust.check(chain, leaf: leaf)
            self.leaf = leaf
        } catch {
            agreement.verificationError = error.reason
            throw error
        }
    }

    /// The key with which the server has to sign the handshake.
    mutating func leafKey() throws(Rejection) -> VerifyingKey {
        guard let key = leaf?.key else {
            let reason = "this client has no way to use its key"
            agreement.verificationError = reason
            throw .ownLimit(
                "certificate",
                reason,
                hint: "have the server present a certificate with another kind of key",
                alert: .unsupportedCertificate,
            )
        }
        return key
    }

    /// Notes that a handshake message has passed.
    mutating func note(
        _ type: HandshakeType,
        isHelloRetryRequest: Bool = false,
        sender: Role,
        length: Int,
    ) {
        traffic.events.append(
            .message(
                type,
                isHelloRetryRequest: isHelloRetryRequest,
                sender: sender,
                length: length
            )
        )
    }

    /// Notes a secret for a key log.
    mutating func log(_ label: String, _ secret: [UInt8]) {
        guard let hello else { return }
        traffic.keyLog.append(KeyLogLine.text(label, random: hello.random, secret: secret))
    }
}
