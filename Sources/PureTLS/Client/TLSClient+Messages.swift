import Interop
import Wire

extension TLSClient {
    /// Takes in one handshake message, if it is one that may come now.
    mutating func take(_ message: MessageBuffer.Entry) throws(Rejection) {
        if message.type != .serverHello {
            note(message.type, sender: .server, length: message.bytes.count)
        }
        switch (phase, message.type) {
        case (.serverHello, .serverHello): try takeHello(message)
        case (.encryptedExtensions, .encryptedExtensions): try takeExtensions(message)
        case (.certificateOrRequest, .certificateRequest): try takeRequest(message)
        case (.certificateOrRequest, .certificate), (.certificate, .certificate):
            try takeCertificate(message)
        case (.certificateVerify, .certificateVerify): try takeSignature(message)
        case (.finished, .finished): try takeFinished(message)
        case (.connected, .newSessionTicket): try takeTicket(message)
        case (.connected, .keyUpdate): try takeKeyUpdate(message)
        default:
            throw Rejection(message.type, "it came out of turn", alert: .unexpectedMessage)
        }
    }

    /// Makes sure that nothing follows in the record: what does has other keys (RFC 8446
    /// section 5.1).
    func checkIsLast(_ message: MessageBuffer.Entry) throws(Rejection) {
        guard traffic.messages.isEmpty else {
            let reason = "another message follows it in the same record"
            throw Rejection(message.type, reason, alert: .unexpectedMessage)
        }
    }

    /// Makes sure that extensions belong where they are, and answer what was asked for.
    func check(
        _ extensions: [HelloExtension],
        of message: HandshakeType,
        in place: ExtensionPlace,
    ) throws(Rejection) {
        let asked = Set(hello?.extensions.map(\.type) ?? []).union([.cookie])
        for type in extensions.map(\.type) {
            guard !place.isAnswer || asked.contains(type) else {
                let reason = "the extension `\(type)` was never asked for"
                throw Rejection(message, reason, alert: .unsupportedExtension)
            }
            guard place.allowed.contains(type) || !ExtensionPlace.known.contains(type) else {
                let reason = "the extension `\(type)` has no place in it"
                throw Rejection(message, reason, alert: .illegalParameter)
            }
        }
    }
}
