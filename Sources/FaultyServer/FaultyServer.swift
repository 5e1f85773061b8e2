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
            // Half an answer is over. Else the client has the last word, so that it is not cut
            // off by a reset.
            guard misbehaviour != .truncatedServerHello else { return }
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
        let offered = try hello.supportedGroups ?? []
        let candidates: [(NamedGroup, Int)] = [(.x25519, 32), (.secp256r1, 65)]
        let stranger = candidates.first { !offered.contains($0.0) } ?? (.secp384r1, 97)
        switch misbehaviour {
        case .wrongGroup:
            log("offered \(offered), choosing \(stranger.0)")
            return serverHello(choosing: stranger.0, length: stranger.1, to: hello)
        case .truncatedServerHello:
            let whole = serverHello(choosing: offered.first ?? .x25519, length: 1120, to: hello)
            log("sending the first half of \(whole.count) bytes")
            return Array(whole.prefix(whole.count / 2))
        case .plainHTTP:
            log("answering in the clear")
            return Array("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".utf8)
        case .stall:
            log("saying nothing")
            return []
        }
    }

    private func serverHello(
        choosing group: NamedGroup,
        length: Int,
        to hello: ClientHello,
    ) -> [UInt8] {
        ServerHello.choosing(
            KeyShare(group: group, keyExchange: Array(repeating: 4, count: length)),
            random: (0..<32).map { _ in UInt8.random(in: 0...255) },
            sessionID: hello.legacySessionID
        ).record
    }
}
