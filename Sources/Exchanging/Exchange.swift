import Dialing
import Digests
import Interop
import Probing

/// One handshake, one GET, and the close, over one connection of any implementation.
struct Exchange<Connection: SecureConnection & ~Copyable>: ~Copyable {
    /// How long a server may take to close after its whole response, in microseconds.
    private static var closingTime: Int { 300_000 }

    private var connection: Connection
    private let serverName: String
    private var response = HTTPResponse()
    private var isLeftOpen: Bool?
    private var libraryError: String?

    /// Takes a connection that has not begun, and the name that the request asks for.
    init(connection: consuming Connection, serverName: String) {
        self.connection = connection
        self.serverName = serverName
    }

    /// Carries it out as far as it goes, and says what stopped it, and where.
    ///
    /// `whileOpen` is called between the handshake and the request.
    mutating func run(
        over dialogue: inout Dialogue,
        to port: UInt16,
        whileOpen: () -> Void,
    ) throws(SystemError) -> (HandshakeStop, HandshakePhase) {
        switch try dialogue.connect(to: port) {
        case .connected: break
        case .refused: return (.connectionRefused, .connect)
        case .timeout: return (.timeout, .connect)
        }
        if let stop = try shakeHands(over: &dialogue) {
            let phase = dialogue.wire.serverHello == nil ? HandshakePhase.serverHello : .finished
            return (stop, phase)
        }
        dialogue.noteFinished()
        whileOpen()
        return (try request(over: &dialogue), .response)
    }

    /// Completes the handshake; nil where it is complete, else what stopped it.
    private mutating func shakeHands(
        over dialogue: inout Dialogue,
    ) throws(SystemError) -> HandshakeStop? {
        while true {
            let step = connection.shakeHands()
            let isSent = try dialogue.send(connection.takeOutput())
            switch step {
            case .done:
                guard !isSent else { return nil }
                // The last flight did not go out: the peer is gone, or did not read in time.
                return dialogue.isOver ? .timeout : .reset
            case .failed(let words):
                libraryError = words
                return try aftermath(of: .libraryError, over: &dialogue)
            case .closed:
                return try aftermath(of: .closed, over: &dialogue)
            case .waits:
                if let stop = try receive(over: &dialogue) {
                    // Once more, so that the library can say what it misses.
                    if case .failed(let words) = connection.shakeHands() { libraryError = words }
                    _ = try dialogue.send(connection.takeOutput())
                    return stop
                }
            }
        }
    }

    /// Sends the request and reads the response; says what stopped it.
    private mutating func request(
        over dialogue: inout Dialogue,
    ) throws(SystemError) -> HandshakeStop {
        let text = "GET / HTTP/1.1\r\nHost: \(serverName)\r\nConnection: close\r\n\r\n"
        if case .failed(let words) = connection.write(Array(text.utf8)) { libraryError = words }
        _ = try dialogue.send(connection.takeOutput())
        var end: HandshakeStop?
        while !response.isComplete {
            let (step, bytes) = connection.read()
            // An alert, or the answer to a KeyUpdate: what is told of as sent has to be.
            _ = try dialogue.send(connection.takeOutput())
            if !bytes.isEmpty {
                dialogue.noteResponse()
                response.take(bytes)
                continue
            }
            switch step {
            case .failed(let words):
                libraryError = words
                return end ?? .libraryError
            case .closed:
                return finish(over: &dialogue, response.isWholeAtClose ? .done : .closed)
            case .done, .waits:
                if let end { return end }
                end = try receive(over: &dialogue)
                if end == .timeout { return .timeout }
            }
        }
        return finish(over: &dialogue, try readOn(over: &dialogue))
    }

    /// Reads on after a whole response until the server closes, as it was asked to.
    ///
    /// A server that does not close in time is not charged with it; nor is one that closes
    /// without a close_notify, since the response says itself that it is whole (RFC 9112
    /// section 9.8).
    private mutating func readOn(
        over dialogue: inout Dialogue,
    ) throws(SystemError) -> HandshakeStop {
        let patience = dialogue.elapsed + Self.closingTime
        var end: HandshakeStop?
        while !response.isFull {
            let (step, bytes) = connection.read()
            _ = try dialogue.send(connection.takeOutput())
            if !bytes.isEmpty {
                response.take(bytes)
                continue
            }
            switch step {
            case .closed:
                isLeftOpen = false
                return .done
            case .failed(let words) where end == nil:
                libraryError = words
                return .libraryError
            case .failed, .done, .waits:
                if let end {
                    isLeftOpen = end == .timeout
                    return .done
                }
                end = try receive(over: &dialogue, until: patience)
            }
        }
        return .done
    }

    private mutating func finish(
        over dialogue: inout Dialogue,
        _ stop: HandshakeStop,
    ) -> HandshakeStop {
        connection.close()
        // The response is there: that the peer may be gone by now changes nothing.
        _ = try? dialogue.send(connection.takeOutput())
        return stop
    }

    /// Waits for bytes and feeds them; nil where some came, else what stopped it.
    private mutating func receive(
        over dialogue: inout Dialogue,
        until time: Int? = nil,
    ) throws(SystemError) -> HandshakeStop? {
        switch try dialogue.receive(until: time) {
        case .bytes(let bytes):
            connection.feed(bytes)
            return nil
        case .closed:
            connection.feedEnd()
            return .closed
        case .reset:
            connection.feedEnd()
            return .reset
        case .timeout:
            return .timeout
        }
    }

    private mutating func aftermath(
        of stop: HandshakeStop,
        over dialogue: inout Dialogue,
    ) throws(SystemError) -> HandshakeStop {
        _ = try dialogue.send(connection.takeOutput())
        return stop
    }

    /// Takes the secrets of its connection so far, as lines of a key log.
    mutating func takeKeys() -> [String] {
        connection.takeKeys()
    }

    /// Gives the connection to whoever has a further use for it, such as for its tickets.
    func withConnection(_ body: (borrowing Connection) throws -> Void) rethrows {
        try body(connection)
    }

    /// Everything that the connection left behind.
    consuming func evidence(
        _ order: HandshakeOrder,
        offered: [NamedGroup],
        stop: HandshakeStop,
        phase: HandshakePhase,
        over dialogue: borrowing Dialogue,
    ) throws -> HandshakeEvidence {
        let account = try connection.account
        let (wire, times) = dialogue.findings
        return HandshakeEvidence(
            number: order.number,
            offered: offered,
            stop: stop,
            phase: phase,
            libraryError: libraryError,
            groupByLibrary: account.group,
            signatureScheme: account.signatureScheme,
            certificate: account.chain.map { chain in
                CertificateEvidence(
                    chainLength: chain.count,
                    chainBytes: chain.reduce(0) { $0 + $1.count },
                    chainSHA256: chain.sha256,
                    isTheIssued: chain == [order.endpoint.certificate],
                    verificationError: account.verificationError,
                )
            },
            response: response.evidence(
                nonce: order.endpoint.nonce,
                isLeftOpen: isLeftOpen,
            ),
            alerts: account.alerts,
            libraryMessages: account.messages,
            wire: wire,
            times: times,
            isResumed: account.isResumed,
        )
    }
}

extension [[UInt8]] {
    /// The SHA-256 of all of them, one behind the other.
    fileprivate var sha256: String {
        var hash = RunningSHA256()
        for bytes in self { hash.take(bytes) }
        return hash.text
    }
}
