import Interop

extension RecordClient {
    /// Whether both sides have finished, and nothing has ended the connection since.
    package var isConnected: Bool { phase == .connected }

    /// Why it takes no more bytes; nil where it does.
    package var end: ClientEnd? { phase.end }

    /// Takes bytes that the server sent, any at all.
    package mutating func receive(_ bytes: [UInt8]) {
        guard end == nil else { return }
        traffic.records.append(bytes)
        do {
            while end == nil, let record = try traffic.records.next() { try take(record) }
        } catch {
            reject(error)
        }
        if end != nil { traffic.records.clear() }
    }

    /// Encrypts bytes of the application; before the handshake is complete nothing happens.
    package mutating func write(_ bytes: [UInt8]) {
        guard isConnected else { return }
        do {
            try send(bytes, as: .applicationData)
        } catch {
            reject(error)
        }
    }

    /// Sends a close_notify, where no alert was sent before.
    package mutating func close() {
        guard isConnected || end == .closed, !traffic.hasClosed else { return }
        traffic.hasClosed = true
        sendAlert(.closeNotify)
    }

    /// Takes the bytes that are to be sent to the server.
    package mutating func takeOutput() -> [UInt8] {
        defer { traffic.output = [] }
        return traffic.output
    }

    /// Takes the application's bytes that have been decrypted.
    package mutating func takePlaintext() -> [UInt8] {
        defer { traffic.plaintext = [] }
        return traffic.plaintext
    }

    /// Takes what has happened since it was last asked.
    package mutating func takeEvents() -> [ClientEvent] {
        defer { traffic.events = [] }
        return traffic.events
    }

    /// Takes the secrets so far as lines of a key log (RFC 9850), without line feeds.
    package mutating func takeKeyLog() -> [String] {
        defer { traffic.keyLog = [] }
        return traffic.keyLog
    }
}
