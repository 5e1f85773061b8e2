import Interop
import Wire

extension RecordClient {
    /// Ends the connection for something that is not acceptable, and tells the server.
    mutating func reject(_ rejection: Rejection) {
        sendAlert(rejection.alert)
        phase = .over(.rejected(rejection))
    }

    /// Sends an alert; one that cannot be encrypted is not sent.
    mutating func sendAlert(_ description: AlertDescription) {
        let level = description == .closeNotify ? AlertLevel.warning : .fatal
        guard (try? send([level.rawValue, description.rawValue], as: .alert)) != nil else { return }
        traffic.events.append(.alert(description, sender: .client))
    }

    /// Sends content in as many records as it takes.
    mutating func send(_ content: [UInt8], as type: ContentType) throws(Rejection) {
        guard var sealing = writing else {
            // A first ClientHello may say TLS 1.0, for servers that look at it.
            let version: ProtocolVersion = phase == .start ? .tls10 : .tls12
            traffic.output += Record.encoding(content, as: type, legacyVersion: version)
            return
        }
        var rest = content[...]
        repeat {
            let part = Array(rest.prefix(Record.plaintextLimit))
            traffic.output += try sealing.seal(part, as: type)
            rest = rest.dropFirst(Record.plaintextLimit)
        } while !rest.isEmpty
        writing = sealing
    }

    /// Sends a handshake message that is there with its header, and takes it into the transcript.
    mutating func send(message: [UInt8], as type: HandshakeType) throws(Rejection) {
        transcript.append(message)
        try send(message, as: .handshake)
        note(type, sender: .client, length: message.count)
    }
}
