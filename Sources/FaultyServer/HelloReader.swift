import Dialing
import Interop
import Wire

/// Reads one ClientHello after the other from a connection.
struct HelloReader {
    private var records = RecordReader()
    private var messages = HandshakeReader()
    private var bytes: [UInt8] = []
    private var offset = 0

    /// The next one; nil where the client is gone, says nothing in time or something else.
    mutating func next(
        from socket: borrowing StreamSocket,
        until deadline: Int,
    ) throws -> ClientHello? {
        while true {
            let known = bytes
            while let record = try records.next(from: known.span, at: &offset) {
                // A client may send one for the sake of old middleboxes (RFC 8446 appendix D.4).
                if record.contentType == .changeCipherSpec { continue }
                var position = 0
                guard record.contentType == .handshake,
                    let message = try messages.next(from: record.fragment, at: &position)
                else { continue }
                return message.type == .clientHello ? try ClientHello(body: message.body) : nil
            }
            guard case .bytes(let more) = try socket.receive(until: deadline) else { return nil }
            (bytes, offset) = (more, 0)
        }
    }
}
