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
            throw .unexpected(record.type, "in plaintext after `server_hello`")
        }
        try record.checkVersion()
        let (type, content) = try protection.open(record.bytes)
        reading = protection
        // Whoever sends one encrypts what never is.
        guard type != .changeCipherSpec else { throw .unexpected(type, "encrypted") }
        try take(content, as: type)
    }

    private mutating func take(_ content: [UInt8], as type: ContentType) throws(Rejection) {
        guard type == .handshake || traffic.messages.isEmpty else {
            throw .unexpected(type, "in the middle of a handshake message")
        }
        switch type {
        case .handshake:
            guard !content.isEmpty else { throw .unexpected(type, "without content") }
            try takeHandshake(content)
        case .alert:
            try takeAlert(content)
        case .applicationData where isConnected:
            traffic.plaintext += content
        default:
            throw .unexpected(type, "during the handshake")
        }
    }

    /// A dummy, which may come at any time between ClientHello and Finished, and means nothing.
    private func takeChangeCipherSpec(_ record: RecordBuffer.Entry) throws(Rejection) {
        guard record.fragment == [1], !isConnected else {
            throw .unexpected(record.type, isConnected ? "after `finished`" : "of other bytes")
        }
        guard traffic.messages.isEmpty else {
            throw .unexpected(record.type, "in the middle of a handshake message")
        }
    }

    /// Whether an alert ends the connection, whatever its level says (RFC 8446 section 6).
    static func isFatal(_ alert: Alert) -> Bool { alert.description != .userCanceled }

    /// Sends the dummy that makes the connection look like TLS 1.2, once.
    mutating func sendChangeCipherSpec() {
        guard !hasChangedCipherSpec else { return }
        hasChangedCipherSpec = true
        traffic.output += Record.encoding([1], as: .changeCipherSpec)
    }
}
