import Interop
import Wire

extension TLSClient {
    /// Takes in one record (RFC 8446 section 5).
    mutating func take(_ record: RecordBuffer.Entry) throws(Rejection) {
        if record.type == .changeCipherSpec {
            try takeChangeCipherSpec(record)
            return
        }
        guard var protection = reading else {
            try take(record.fragment, as: record.type)
            return
        }
        guard record.type == .applicationData else {
            throw Self.unexpected(record.type, "in plaintext after `server_hello`")
        }
        let (type, content) = try protection.open(record.bytes)
        reading = protection
        // Whoever sends one encrypts what never is.
        guard type != .changeCipherSpec else { throw Self.unexpected(type, "encrypted") }
        try take(content, as: type)
    }

    private mutating func take(_ content: [UInt8], as type: ContentType) throws(Rejection) {
        guard type == .handshake || messages.isEmpty else {
            throw Self.unexpected(type, "in the middle of a handshake message")
        }
        switch type {
        case .handshake:
            guard !content.isEmpty else { throw Self.unexpected(type, "without content") }
            messages.append(content)
            while end == nil, let message = try messages.next() { try take(message) }
        case .alert:
            try takeAlert(content)
        case .applicationData where isConnected:
            plaintext += content
        default:
            throw Self.unexpected(type, "during the handshake")
        }
    }

    /// A dummy, which may come at any time between ClientHello and Finished, and means nothing.
    private func takeChangeCipherSpec(_ record: RecordBuffer.Entry) throws(Rejection) {
        guard record.fragment == [1], !isConnected else {
            throw Self.unexpected(record.type, isConnected ? "after `finished`" : "of other bytes")
        }
        guard messages.isEmpty else {
            throw Self.unexpected(record.type, "in the middle of a handshake message")
        }
    }

    private mutating func takeAlert(_ content: [UInt8]) throws(Rejection) {
        let alert = try accepting { () throws(WireError) in try Alert(fragment: content) }
        events.append(.alert(alert.description, sender: .server))
        switch alert.description {
        case .closeNotify: phase = .over(.closed)
        // Nothing but these two is less than fatal, whatever its level says (RFC 8446 section 6).
        case .userCanceled: break
        default: phase = .over(.alerted(alert.description))
        }
    }

    private static func unexpected(_ type: ContentType, _ circumstance: String) -> Rejection {
        let subject = "record of type \(type)"
        return Rejection(subject, "it came \(circumstance)", alert: .unexpectedMessage)
    }

    /// Ends the connection for something that is not acceptable, and tells the server.
    mutating func reject(_ rejection: Rejection) {
        sendAlert(rejection.alert)
        phase = .over(.rejected(rejection))
    }

    /// Sends an alert; one that cannot be encrypted is not sent.
    mutating func sendAlert(_ description: AlertDescription) {
        let level = description == .closeNotify ? AlertLevel.warning : .fatal
        guard (try? send([level.rawValue, description.rawValue], as: .alert)) != nil else { return }
        events.append(.alert(description, sender: .client))
    }

    /// Sends content in as many records as it takes.
    mutating func send(_ content: [UInt8], as type: ContentType) throws(Rejection) {
        guard var protection = writing else {
            // A first ClientHello may say TLS 1.0, for servers that look at it.
            let version: ProtocolVersion = phase == .start ? .tls10 : .tls12
            output += Record.encoding(content, as: type, legacyVersion: version)
            return
        }
        var rest = content[...]
        repeat {
            output += try protection.seal(Array(rest.prefix(Record.plaintextLimit)), as: type)
            rest = rest.dropFirst(Record.plaintextLimit)
        } while !rest.isEmpty
        writing = protection
    }

    /// Sends a handshake message, and takes it into the transcript.
    mutating func send(_ message: [UInt8], type: HandshakeType) throws(Rejection) {
        transcript.append(message)
        try send(message, as: .handshake)
        events.append(
            .message(type, isHelloRetryRequest: false, sender: .client, length: message.count)
        )
    }

    /// Sends the dummy that makes the connection look like TLS 1.2, once.
    mutating func sendChangeCipherSpec() {
        guard !hasChangedCipherSpec else { return }
        hasChangedCipherSpec = true
        output += Record.encoding([1], as: .changeCipherSpec)
    }
}
