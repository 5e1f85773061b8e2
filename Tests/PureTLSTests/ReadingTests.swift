import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A connection read with its secrets` {
    private static let close = [
        LibraryAlert(description: .closeNotify, sender: .client),
        LibraryAlert(description: .closeNotify, sender: .server),
    ]

    @Test func `tells all of the simple handshake of RFC 8448`() throws {
        let reading = ConnectionReading(of: RFC8448.connection, keyLog: RFC8448.keyLog)
        #expect(
            reading.story == [
                "client client_hello 196", "server server_hello 90",
                "server encrypted_extensions 40", "server certificate 445",
                "server certificate_verify 136", "server finished 36", "client finished 36",
                "server new_session_ticket 205",
            ]
        )
        #expect(reading.messages.map(\.time) == [10, 20, 30, 30, 30, 30, 40, 50])
        #expect(reading.alerts == Self.close)
        #expect(reading.chain == (try CertificateMessage(RFC8448.certificate)).chain)
        #expect(reading.chain?.map(\.count) == [432])
        #expect(reading.signatureScheme == .rsaPSSRSAESHA256)
    }

    /// A message is there when its last byte is.
    @Test func `tells the same of single bytes`() {
        let bytes = RFC8448.connection.flatMap { piece in
            piece.bytes.map { TimedBytes([$0], from: piece.sender, at: piece.time) }
        }
        let single = ConnectionReading(of: bytes, keyLog: RFC8448.keyLog)
        #expect(single == ConnectionReading(of: RFC8448.connection, keyLog: RFC8448.keyLog))
        let times = ConnectionReading(
            of: bytes.enumerated().map { TimedBytes($1.bytes, from: $1.sender, at: $0) },
            keyLog: RFC8448.keyLog
        ).messages.map(\.time)
        let ends = [201, 296, 975, 1033, 1260]
        #expect(Array(Set(times)).sorted() == ends.map { $0 - 1 })
    }

    @Test func `tells the request to try again of RFC 8448`() {
        let hellos: [([UInt8], Role)] = [
            (RFC8448.firstHello, .client), (RFC8448.retryRequest, .server),
            (RFC8448.secondHello, .client), (RFC8448.retriedHello, .server),
        ]
        let pieces = hellos.enumerated().map { place, hello in
            TimedBytes(RFC8448.record(hello.0), from: hello.1, at: place)
        }
        let reading = ConnectionReading(of: pieces, keyLog: [])
        #expect(
            reading.story == [
                "client client_hello 180", "server hello_retry_request 176",
                "client client_hello 512", "server server_hello 123",
            ]
        )
        #expect(reading.messages.map(\.time) == [0, 1, 2, 3])
    }

    @Test func `tells the resumption of RFC 8448, which has no certificate`() throws {
        let random = Array(RFC8448.resumingHello[6..<38])
        let (_, secrets) = try RFC8448.resumed()
        let lines = [
            ("CLIENT_HANDSHAKE_TRAFFIC_SECRET", secrets.client),
            ("SERVER_HANDSHAKE_TRAFFIC_SECRET", secrets.server),
        ].map { KeyLogLine.text($0, random: random, secret: $1) }
        let reading = ConnectionReading(
            of: [
                TimedBytes(RFC8448.record(RFC8448.resumingHello), from: .client, at: 1),
                TimedBytes(
                    RFC8448.record(RFC8448.resumedHello) + RFC8448.resumedFlight,
                    from: .server,
                    at: 2
                ),
                TimedBytes(RFC8448.resumingFinished, from: .client, at: 3),
            ],
            keyLog: lines
        )
        #expect(
            reading.story == [
                "client client_hello 512", "server server_hello 96",
                "server encrypted_extensions 44", "server finished 36", "client finished 36",
            ]
        )
        #expect(reading.chain == nil && reading.signatureScheme == nil)
    }

    @Test(arguments: 0..<4)
    func `ends each direction where a secret is missing`(missing: Int) {
        var lines = RFC8448.keyLog
        lines.remove(at: missing)
        let whole = ConnectionReading(of: RFC8448.connection, keyLog: RFC8448.keyLog)
        let reading = ConnectionReading(of: RFC8448.connection, keyLog: lines)
        let sender: Role = missing.isMultiple(of: 2) ? .client : .server
        let isHandshake = missing < 2
        let other = whole.messages.filter { $0.sender != sender }
        #expect(reading.messages.filter { $0.sender != sender } == other)
        let own = whole.messages.filter { $0.sender == sender }
        let readable = own.prefix { isHandshake ? $0.time <= 20 : $0.time < 50 }
        #expect(reading.messages.filter { $0.sender == sender } == Array(readable))
        #expect(reading.alerts == Self.close.filter { $0.sender != sender })
        #expect((reading.chain == nil) == (isHandshake && sender == .server))
    }

    static let strangers: [(String, [String])] = [
        ("none", []),
        (
            "those of another connection",
            RFC8448.keyLog.map { $0.replacing(" cb34", with: " cb35") }
        ),
        ("no lines of a key log", ["", " ", "#", "CLIENT_TRAFFIC_SECRET_0 0 0", "a b c d"]),
        ("empty secrets", RFC8448.keyLog.map { String($0.dropLast(64)) }),
        ("other secrets", RFC8448.keyLog.map { $0.dropLast() + "f" }),
    ]

    @Test(arguments: strangers)
    func `tells what is in plaintext where its secrets are not there`(
        name: String,
        lines: [String],
    ) {
        let reading = ConnectionReading(of: RFC8448.connection, keyLog: lines)
        #expect(reading.story == ["client client_hello 196", "server server_hello 90"], "\(name)")
        #expect(reading.alerts.isEmpty && reading.chain == nil)
        #expect(reading.signatureScheme == nil)
    }

    @Test func `finds its own secrets among those of others`() {
        let others = RFC8448.keyLog.map { $0.replacing(" cb34", with: " cb35") }
        let reading = ConnectionReading(of: RFC8448.connection, keyLog: others + RFC8448.keyLog)
        #expect(reading.messages.count == 8)
    }
}
