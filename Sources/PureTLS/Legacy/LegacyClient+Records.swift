import Interop
import Wire

extension LegacyClient {
    /// Takes in one record (RFC 5246 section 6.2).
    mutating func take(_ record: RecordBuffer.Entry) throws(Rejection) {
        var content = record.fragment
        if var protection = reading {
            content = try protection.open(record)
            reading = protection
        }
        guard content.count <= Record.plaintextLimit else {
            let reason = "it holds more than \(Record.plaintextLimit) bytes"
            throw Rejection("record", reason, alert: .recordOverflow)
        }
        guard record.type == .handshake || messages.isEmpty else {
            throw unexpected(record.type)
        }
        switch record.type {
        case .handshake where !content.isEmpty:
            messages.append(content)
            while end == nil, let message = try messages.next() { try take(message) }
        case .alert:
            try takeAlert(content)
        case .changeCipherSpec where phase == .changeCipherSpec && content == [1]:
            reading = nextReading
            phase = .finished
        case .applicationData where isConnected:
            plaintext += content
        default:
            throw unexpected(record.type)
        }
    }

    private mutating func takeAlert(_ content: [UInt8]) throws(Rejection) {
        let alert = try accepting { () throws(WireError) in try Alert(fragment: content) }
        events.append(.alert(alert.description, sender: .server))
        if alert.description == .closeNotify {
            phase = .over(.closed)
        } else if alert.level != .warning {
            phase = .over(.alerted(alert.description))
        }
    }

    private func unexpected(_ type: ContentType) -> Rejection {
        Rejection("record of type \(type)", "it came out of turn", alert: .unexpectedMessage)
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
    mutating func send(_ body: [UInt8], as type: HandshakeType) throws(Rejection) {
        try send(message: HandshakeMessage.encoding(body, as: type), as: type)
    }

    /// Sends a handshake message that is there with its header.
    mutating func send(message: [UInt8], as type: HandshakeType) throws(Rejection) {
        transcript.append(message)
        try send(message, as: .handshake)
        events.append(
            .message(type, isHelloRetryRequest: false, sender: .client, length: message.count)
        )
    }
}
