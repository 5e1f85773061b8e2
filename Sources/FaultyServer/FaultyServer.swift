package import Dialing
import Glibc
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
        let isDeaf = misbehaviour == .stallConnect
        let listener = try StreamListener.listening(on: port, backlog: isDeaf ? 0 : 64)
        log("listening on 127.0.0.1:\(try listener.port), \(misbehaviour.rawValue)")
        guard isDeaf else { while true { answer(try listener.accept()) } }
        // Whoever asks whether it is ready learns that it is.
        answer(try listener.accept())
        let filler = try StreamSocket.bound(to: .standard)
        let later = MonotonicClock.now + Self.patience
        let answer = try filler.connect(to: .standard, port: listener.port, until: later)
        log("the queue is full: \(answer)")
        while true { pause() }
    }

    /// Serves one connection, and closes it.
    package func answer(_ socket: consuming StreamSocket) {
        let deadline = MonotonicClock.now + Self.patience
        do {
            guard var hello = try clientHello(from: socket, until: deadline) else {
                log("no ClientHello came")
                return
            }
            if misbehaviour.steps.isEmpty { log("saying nothing") }
            for step in misbehaviour.steps {
                switch step {
                case .send(let answer):
                    let (bytes, words) = try answer.bytes(for: hello)
                    log(words)
                    _ = try socket.send(bytes, until: deadline)
                case .awaitHello:
                    guard let next = try clientHello(from: socket, until: deadline) else {
                        log("no second ClientHello came")
                        return
                    }
                    hello = next
                case .stay:
                    log("waiting for the client")
                    _ = try socket.receive(until: deadline)
                case .reset:
                    log("resetting")
                    try socket.endByReset()
                }
            }
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
                // Compatibility mode (RFC 8446 appendix D.4).
                if record.contentType == .changeCipherSpec { continue }
                var position = 0
                guard record.contentType == .handshake,
                    let message = try messages.next(from: record.fragment, at: &position)
                else { continue }
                return message.type == .clientHello ? try ClientHello(body: message.body) : nil
            }
        }
        return nil
    }
}
