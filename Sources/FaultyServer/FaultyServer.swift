package import Dialing

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
        let backlog: Int32 = misbehaviour == .stallConnect ? 0 : 64
        let listener = try StreamListener.listening(on: port, backlog: backlog)
        log("listening on 127.0.0.1:\(try listener.port), \(misbehaviour.rawValue)")
        // Whoever asks whether it is ready learns that it is.
        answer(try listener.accept())
        if misbehaviour == .stallConnect { try stall(listener) }
        while true { answer(try listener.accept()) }
    }

    /// Fills the queue of those who wait, and lets them wait until the process is ended.
    private func stall(_ listener: borrowing StreamListener) throws(SystemError) {
        let filler = try StreamSocket.bound(to: .standard)
        let later = MonotonicClock.now + Self.patience
        let answer = try filler.connect(to: .standard, port: listener.port, until: later)
        log("the queue is full: \(answer)")
        while true { _ = try filler.receive(until: MonotonicClock.now + Self.patience) }
    }

    /// Serves one connection, and closes it.
    package func answer(_ socket: consuming StreamSocket) {
        let deadline = MonotonicClock.now + Self.patience
        do {
            var hellos = HelloReader()
            guard var hello = try hellos.next(from: socket, until: deadline) else {
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
                    guard let next = try hellos.next(from: socket, until: deadline) else {
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
}
