import Interop
import Wire

/// Holds a ServerHello, or a HelloRetryRequest, against the ClientHello that it answers
/// (RFC 8446 sections 4.1.3 and 4.1.4).
struct HelloCheck {
    /// The latest ClientHello.
    let offer: ClientHello

    /// The HelloRetryRequest that came before; nil without one.
    let retry: ServerHello?

    /// Throws for the first thing that is wrong; what it says of keys is left to others.
    func check(_ answer: ServerHello) throws(Rejection) {
        guard answer.trailingBytes.isEmpty else {
            throw Self.rejection("bytes follow the last field", .decodeError)
        }
        try checkVersion(answer)
        guard answer.legacySessionIDEcho == offer.legacySessionID else {
            throw Self.rejection("the session id did not come back as it was sent")
        }
        guard answer.legacyCompressionMethod == 0 else {
            throw Self.rejection("compression was chosen")
        }
        guard offer.cipherSuites.contains(answer.cipherSuite) else {
            throw Self.rejection("cipher suite `\(answer.cipherSuite)` was never offered")
        }
        if let retry, retry.cipherSuite != answer.cipherSuite {
            let reason = "cipher suite `\(answer.cipherSuite)` after `\(retry.cipherSuite)`"
            throw Self.rejection(reason)
        }
        if answer.isHelloRetryRequest { try checkRetry(answer) }
    }

    private func checkVersion(_ answer: ServerHello) throws(Rejection) {
        let version = try accepting { () throws(WireError) in try answer.selectedVersion }
        guard let version else {
            // Both marks say that the server could do better (RFC 8446 section 4.1.3).
            let mark = Array("DOWNGRD".utf8)
            let tail = answer.random.suffix(8)
            guard !tail.starts(with: mark) || tail.last.map({ $0 > 1 }) == true else {
                throw Self.rejection("the server holds back from TLS 1.3")
            }
            let reason = "it chooses \(answer.legacyVersion), which was never offered"
            throw Self.rejection(reason, .protocolVersion)
        }
        guard version == .tls13 else {
            throw Self.rejection("it chooses \(version), which was never offered")
        }
        guard answer.legacyVersion == .tls12 else {
            throw Self.rejection("`legacy_version` is \(answer.legacyVersion) and not TLS 1.2")
        }
    }

    private func checkRetry(_ answer: ServerHello) throws(Rejection) {
        guard retry == nil else {
            throw Self.rejection("it asks to try again, a second time", .unexpectedMessage)
        }
        let (group, cookie, groups, shares) = try accepting { () throws(WireError) in
            (
                try answer.selectedGroup, try answer.requestedCookie,
                try offer.supportedGroups ?? [], try offer.keyShares ?? []
            )
        }
        guard let group else {
            guard cookie != nil else {
                throw Self.rejection("it asks to try again, and for no change")
            }
            return
        }
        guard groups.contains(group) else {
            throw Self.rejection("it asks for group `\(group)`, which was never offered")
        }
        guard !shares.contains(where: { $0.group == group }) else {
            throw Self.rejection("it asks for group `\(group)`, whose share was there")
        }
    }

    private static func rejection(
        _ reason: String,
        _ alert: AlertDescription = .illegalParameter,
    ) -> Rejection {
        Rejection(.serverHello, reason, alert: alert)
    }
}
