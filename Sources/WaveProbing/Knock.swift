import Dialing
import Glibc
import Interop
import Probing
import Processes

/// One server's door: it is knocked at until somebody answers.
///
/// Nothing here waits. Whoever owns it waits for what ``interest`` says, or until
/// ``wakesAt``, and then calls ``goOn(at:)``.
final class Knock {
    private static let pause = 5000

    private enum Stage {
        /// Nobody was there; the next try is at a time.
        case away(until: Int)

        /// TCP has not answered yet; it may until a time.
        case connecting(until: Int)

        /// The question is asked; there may be an answer until a time.
        case asked(until: Int)
    }

    /// The server.
    let endpoint: ProbeEndpoint

    private let question: [UInt8]
    private let patience: Int
    private let look: () -> [ProcessIdentity]
    private var stage = Stage.away(until: 0)
    private var socket: StreamSocket?

    /// The server's processes when TCP had accepted, before anything was said to it.
    private(set) var processes: [ProcessIdentity] = []

    /// Takes a server, the bytes to say to it, and how many microseconds it has to react.
    ///
    /// `look` finds the server's processes.
    init(
        at endpoint: ProbeEndpoint,
        asking question: [UInt8],
        patience: Int,
        look: @escaping () -> [ProcessIdentity],
    ) {
        self.endpoint = endpoint
        self.question = question
        self.patience = patience
        self.look = look
    }

    /// Whether TCP has accepted, so that the server can be said to listen.
    var isAsked: Bool {
        if case .asked = stage { true } else { false }
    }

    /// When it has to go on, whatever happens, as a time of ``MonotonicClock``.
    var wakesAt: Int {
        switch stage {
        case .away(let time), .connecting(let time), .asked(let time): time
        }
    }

    /// What poll(2) is to wait for; nil where there is nothing but the time.
    var interest: pollfd? {
        guard let descriptor = socket?.descriptor else { return nil }
        let event = isAsked ? POLLIN : POLLOUT
        return pollfd(fd: descriptor, events: Int16(event), revents: 0)
    }

    /// Goes on as far as it can; a note once the server is ready, empty for an ordinary start.
    ///
    /// Throws only what is the laboratory's own failure, such as a lack of sockets.
    func goOn(at now: Int) throws(SystemError) -> String? {
        switch stage {
        case .away(let time):
            guard now >= time else { return nil }
            let socket = try StreamSocket.bound(to: .standard)
            let answer = try socket.beginConnecting(to: .standard, port: endpoint.port)
            self.socket = consume socket
            stage = .connecting(until: now + patience)
            return answer == nil ? nil : try take(answer, at: now)
        case .connecting(let time):
            let answer = try socket?.connectionAnswerNow()
            return answer == nil && now < time ? nil : try take(answer, at: now)
        case .asked(let time):
            switch try socket?.receiveNow() {
            case .bytes, .closed: return ""
            case .reset: return "reset the first connection"
            case .timeout, nil:
                return now < time ? nil : "silent for a second after a ClientHello"
            }
        }
    }

    /// Asks where TCP has accepted; where it has not, another try follows.
    private func take(_ answer: ConnectResult?, at now: Int) throws(SystemError) -> String? {
        let deadline = now + patience
        if answer == .connected { processes = look() }
        if answer == .connected, try socket?.send(question, until: deadline) == true {
            stage = .asked(until: deadline)
        } else {
            socket = nil
            stage = .away(until: now + Self.pause)
        }
        return nil
    }
}
