import Dialing
import Glibc
import Interop
import Probing
import Processes
import Testing

@testable import WaveProbing

@Suite struct `A watch for readiness` {
    /// How a server treats the first connection, once its ClientHello has come.
    enum Manner: CaseIterable {
        case answering
        case closing
        case resetting

        func treat(_ socket: consuming StreamSocket) throws {
            let deadline = MonotonicClock.now + 5_000_000
            switch self {
            case .answering:
                _ = try socket.receive(until: deadline)
                _ = try socket.send([21, 3, 3, 0, 2, 2, 40], until: deadline)
            case .closing:
                _ = try socket.receive(until: deadline)
            case .resetting:
                // What is closed with bytes unread is reset (RFC 1122 section 4.2.2.13).
                var entry = pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&entry, 1, 5000)
            }
        }

        var note: String {
            self == .resetting ? "reset the first connection" : ""
        }
    }

    /// Watches servers at these ports; `look` says whether they live, at every look.
    static func watch(
        _ ports: [UInt16],
        startTimeout: Int = 20_000_000,
        ownStartTimeout: Int? = nil,
        patience: Int = 1_000_000,
        limits: [String] = [],
        look: (() -> Bool)? = nil,
    ) throws -> (ready: [String], told: [String]) {
        let journal = Journal()
        let own = try #require(ProcessIdentity(id: Int(getpid())))
        let plan = ProbePlan.sample(
            ports: ports,
            startTimeout: startTimeout,
            ownStartTimeout: ownStartTimeout
        )
        let all = Set(plan.endpoints.map(\.container))
        let servers = ServerWatch(
            find: { _ in [own] },
            living: { look?() == false ? [] : all }
        )
        let watch = ReadinessWatch(
            plan,
            watch: servers,
            patience: patience,
            limits: { $0 == own.id ? limits : [] },
            emit: journal.take,
        )
        let ready = try watch.run()
        #expect(ready.allSatisfy { $0.processesBefore == [own] })
        return (ready.map(\.endpoint.id), journal.words)
    }

    @Test(arguments: Manner.allCases)
    func `takes any reaction for readiness`(manner: Manner) throws {
        let listener = try StreamListener.listening(on: 0)
        let port = try listener.port
        var looks = 0
        let (ready, told) = try Self.watch([port]) {
            looks += 1
            // By the second look the ClientHello is sent: the kernel has accepted.
            if looks == 2 { #expect(throws: Never.self) { try manner.treat(listener.accept()) } }
            return true
        }
        #expect(ready == ["e\(port)"])
        #expect(told == ["e\(port) ready \(manner.note)"])
    }

    @Test func `takes silence for readiness, of all servers at once`() throws {
        let patience = 200_000
        let first = try StreamListener.listening(on: 0)
        let ports = [UInt16](repeating: try first.port, count: 30)
        let start = MonotonicClock.now
        let (ready, told) = try Self.watch(ports, patience: patience)
        let elapsed = MonotonicClock.now - start
        #expect(ready.count == 30)
        #expect(Set(told) == ["e\(ports[0]) ready silent for a second after a ClientHello"])
        // One after the other they would have taken thirty times as long.
        #expect(elapsed >= patience && elapsed < 30 * patience)
    }

    /// One connection that stays open blocks a server that accepts and shakes hands in one thread.
    @Test func `hangs up on a server that is ready, though others are not`() throws {
        let listener = try StreamListener.listening(on: 0)
        let port = try listener.port
        let connection = Accepted()
        var looks = 0
        let (ready, told) = try Self.watch([port, 1], startTimeout: 300_000, patience: 20_000) {
            looks += 1
            // By the second look the ClientHello is sent: the kernel has accepted.
            #expect(throws: Never.self) {
                if looks == 2 { connection.begin(try listener.accept()) }
                try connection.read()
            }
            return true
        }
        #expect(ready == ["e\(port)"])
        #expect(told == ["e\(port) ready silent for a second after a ClientHello", "e1 late"])
        #expect(connection.isOver)
    }

    /// A connection as its server sees it.
    final class Accepted {
        private var socket: StreamSocket?

        /// Whether the client has hung up.
        private(set) var isOver = false

        func begin(_ socket: consuming StreamSocket) {
            self.socket = consume socket
        }

        /// Reads what has come.
        func read() throws {
            while !isOver, let reception = try socket?.receiveNow() {
                isOver = reception == .closed
            }
        }
    }

    @Test func `ends with the server's processes`() throws {
        let (ready, told) = try Self.watch([1]) { false }
        #expect(ready.isEmpty)
        #expect(told == ["e1 ended"])
    }

    @Test func `ends when the time for a start is over`() throws {
        let (ready, told) = try Self.watch([1], startTimeout: 30_000)
        #expect(ready.isEmpty)
        #expect(told == ["e1 late"])
    }

    /// A server that waits for what the lab does not grant is not late by its own doing.
    @Test func `tells of the limits that a late server has hit`() throws {
        let (_, told) = try Self.watch([1], startTimeout: 30_000, limits: ["processes", "memory"])
        #expect(told == ["e1 hit processes", "e1 hit memory", "e1 late"])
    }

    /// Of two times the server's own counts, were the other over at the first look.
    @Test(arguments: [(20_000_000, nil), (0, 20_000_000)] as [(Int, Int?)])
    func `knocks until the server listens`(startTimeout: Int, own: Int?) throws {
        let port = try StreamListener.listening(on: 0).port
        let late = LateListener()
        var looks = 0
        let (_, told) = try Self.watch(
            [port],
            startTimeout: startTimeout,
            ownStartTimeout: own,
            patience: 20_000
        ) {
            looks += 1
            if looks == 3 { #expect(throws: Never.self) { try late.open(port) } }
            return true
        }
        #expect(told == ["e\(port) ready silent for a second after a ClientHello"])
        #expect(looks >= 3)
    }

    @Test func `is not held up by one that is late`() throws {
        let listener = try StreamListener.listening(on: 0)
        let port = try listener.port
        let (ready, told) = try Self.watch([1, port], startTimeout: 200_000, patience: 20_000)
        #expect(ready == ["e\(port)"])
        #expect(told == ["e\(port) ready silent for a second after a ClientHello", "e1 late"])
    }

    @Test func `has nothing to wait for without servers`() throws {
        #expect(try Self.watch([]).told.isEmpty)
    }

    /// A listener that a closure can open.
    final class LateListener {
        private var listener: StreamListener?

        func open(_ port: UInt16) throws {
            listener = try StreamListener.listening(on: port)
        }
    }
}
