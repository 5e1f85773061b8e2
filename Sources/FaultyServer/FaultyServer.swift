package import Dialing
import Interop
import Wire

/// A server that reads a ClientHello and answers it wrongly on purpose.
///
/// It has no TLS library of its own and completes no handshake. One connection at
/// a time, so that its log reads in order.
package struct FaultyServer {
    private static let patience = 5_000_000

    private let misbehaviour: Misbehaviour
    private let log: (String) -> Void

    /// Takes what to do wrong, and who is told of every connection.
    package init(_ misbehaviour: Misbehaviour, log: @escaping (String) -> Void) {
        self.misbehaviour = misbehaviour
        self.log = log
    }

    /// Serves a port of 127.0.0.1 until the process is ended.
    package func serve(port: UInt16) throws(SystemError) -> Never {
        let listener = try StreamListener.listening(on: port)
        log("listening on 127.0.0.1:\(try listener.port), \(misbehaviour.rawValue)")
        while true { answer(try listener.accept()) }
    }

    /// Serves one connection, and closes it.
    package func answer(_ socket: consuming StreamSocket) {
        let deadline = MonotonicClock.now + Self.patience
        do {
            guard let hello = try clientHello(from: socket, until: deadline) else {
                log("no ClientHello came")
                return
            }
            _ = try socket.send(answer(to: hello), until: deadline)
            // The client has the last word, so that it is not cut off by a reset.
            _ = try socket.receive(until: deadline)
        } catch {
            log("connection given up: \(error)")
        }
    }

    private func clientHello(
        from socket: borrowing StreamSocket,
        until deadline: Int,
    ) throws -> ClientHello? {
        var records = RecordReader()
        var messages = HandshakeReader()
        while case .bytes(let bytes) = try socket.receive(until: deadline) {
            var offset = 0
            while let record = try records.next(from: bytes.span, at: &offset) {
                var position = 0
                guard record.contentType == .handshake,
                    let message = try messages.next(from: record.fragment, at: &position)
                else { continue }
                return message.type == .clientHello ? try ClientHello(body: message.body) : nil
            }
        }
        return nil
    }

    private func answer(to hello: ClientHello) throws -> [UInt8] {
        switch misbehaviour {
        case .wrongGroup:
            let offered = try hello.supportedGroups ?? []
            let candidates: [(NamedGroup, Int)] = [(.x25519, 32), (.secp256r1, 65)]
            let (group, length) =
                candidates.first { !offered.contains($0.0) } ?? (.secp384r1, 97)
            log("offered \(offered), choosing \(group)")
            let share = KeyShare(group: group, keyExchange: Array(repeating: 4, count: length))
            let random = (0..<32).map { _ in UInt8.random(in: 0...255) }
            return ServerHello.choosing(
                share,
                random: random,
                sessionID: hello.legacySessionID
            ).record
        }
    }
}
