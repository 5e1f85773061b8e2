import Interop
import Wire

extension LegacyClient {
    /// Takes in one record (RFC 5246 section 6.2).
    mutating func take(_ record: RecordBuffer.Entry) throws(Rejection) {
        var content = record.fragment
        if var protection = reading {
            try record.checkVersion()
            content = try protection.open(record)
            reading = protection
        }
        guard content.count <= Record.plaintextLimit else {
            let reason = "it holds more than \(Record.plaintextLimit) bytes"
            throw Rejection("record", reason, alert: .recordOverflow)
        }
        guard record.type == .handshake || traffic.messages.isEmpty else {
            throw .unexpected(record.type)
        }
        switch record.type {
        case .handshake where !content.isEmpty:
            try takeHandshake(content)
        case .alert:
            try takeAlert(content)
        case .changeCipherSpec where phase == .changeCipherSpec && content == [1]:
            reading = nextReading
            phase = .finished
        case .applicationData where isConnected:
            traffic.plaintext += content
        default:
            throw .unexpected(record.type)
        }
    }

    /// Whether an alert ends the connection, as its level says (RFC 5246 section 7.2).
    static func isFatal(_ alert: Alert) -> Bool { alert.level != .warning }

    /// Sends a handshake message, and takes it into the transcript.
    mutating func send(_ body: [UInt8], as type: HandshakeType) throws(Rejection) {
        try send(message: HandshakeMessage.encoding(body, as: type), as: type)
    }
}
