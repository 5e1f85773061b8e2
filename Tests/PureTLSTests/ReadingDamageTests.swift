import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A connection of which the bytes are damaged` {
    private static let whole = ConnectionReading(of: RFC8448.connection, keyLog: RFC8448.keyLog)

    private static func reading(_ pieces: [TimedBytes]) -> ConnectionReading {
        ConnectionReading(of: pieces, keyLog: RFC8448.keyLog)
    }

    /// What a sender's messages are in a reading.
    private static func messages(_ reading: ConnectionReading, _ sender: Role) -> [WireMessage] {
        reading.messages.filter { $0.sender == sender }
    }

    /// Nothing in it that is not in the whole, in the same order.
    private static func isPart(_ reading: ConnectionReading) -> Bool {
        let isChainPart = reading.chain == nil || reading.chain == whole.chain
        let isSchemePart =
            reading.signatureScheme == nil || reading.signatureScheme == whole.signatureScheme
        return isChainPart && isSchemePart
            && [Role.client, .server].allSatisfy { sender in
                messages(whole, sender).starts(with: messages(reading, sender))
            }
            && Set(reading.alerts).isSubset(of: whole.alerts)
    }

    @Test(arguments: RFC8448.connection.indices)
    func `is told as far as it goes, wherever it ends`(place: Int) {
        let piece = RFC8448.connection[place]
        var last = Self.reading(Array(RFC8448.connection.prefix(place)))
        for count in 0...piece.bytes.count {
            let cut = TimedBytes(
                Array(piece.bytes.prefix(count)),
                from: piece.sender,
                at: piece.time
            )
            let reading = Self.reading(RFC8448.connection.prefix(place) + [cut])
            // Nothing is told before its record is whole.
            #expect(reading == last || count == piece.bytes.count, "\(count) bytes")
            #expect(Self.isPart(reading))
            last = reading
        }
    }

    /// Encrypted records are authentic or not there; a byte of a hello may be another one.
    @Test(arguments: RFC8448.connection.indices.filter { $0 > 1 })
    func `is told up to the record that is spoilt, whichever byte it is`(place: Int) {
        let piece = RFC8448.connection[place]
        let before = Self.reading(Array(RFC8448.connection.prefix(place)))
        for index in piece.bytes.indices {
            for bits: UInt8 in [0x01, 0x80] {
                var pieces = RFC8448.connection
                let bytes = piece.bytes.replacing(at: index, with: piece.bytes[index] ^ bits)
                pieces[place] = TimedBytes(bytes, from: piece.sender, at: piece.time)
                let reading = Self.reading(pieces)
                let own = Self.messages(before, piece.sender)
                #expect(Self.messages(reading, piece.sender) == own, "byte \(index)")
                #expect(Self.isPart(reading))
                #expect(!reading.alerts.contains { $0.sender == piece.sender })
            }
        }
    }

    @Test(arguments: RFC8448.connection.indices)
    func `tells nothing behind a piece that is missing or comes twice`(place: Int) {
        var fewer = RFC8448.connection
        let piece = fewer.remove(at: place)
        var twice = RFC8448.connection
        twice.insert(piece, at: place)
        for pieces in [fewer, twice] {
            let reading = Self.reading(pieces)
            let later = Self.messages(reading, piece.sender).filter { $0.time > piece.time }
            // The client's hello and the server's can be read twice, being in plaintext.
            #expect(later.isEmpty || place == 0, "\(later)")
        }
    }

    private static let hello = TimedBytes(
        RFC8448.record(RFC8448.clientHello),
        from: .client,
        at: 10
    )

    static let strange: [(String, [UInt8], story: [String], alerts: [AlertDescription])] = [
        ("nothing", [], [], []),
        ("no TLS", Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8), [], []),
        ("an alert", Alert(.handshakeFailure).record, [], [.handshakeFailure]),
        ("an alert of three bytes", [21, 3, 3, 0, 3, 2, 40, 0], [], []),
        (
            "a warning before the hello",
            Alert(.unrecognizedName, level: .warning).record + RFC8448.record(RFC8448.serverHello),
            ["server server_hello 90"], [.unrecognizedName]
        ),
        (
            "a hello behind the end",
            Alert(.closeNotify, level: .warning).record + RFC8448.record(RFC8448.serverHello),
            [], [.closeNotify]
        ),
        (
            "an alert in plaintext behind the hello",
            RFC8448.record(RFC8448.serverHello) + Alert(.internalError).record,
            ["server server_hello 90"], []
        ),
        (
            "a message in plaintext behind the hello",
            RFC8448.record(RFC8448.serverHello + RFC8448.finished),
            ["server server_hello 90"], []
        ),
        ("a hello that is none", RFC8448.record([2, 0, 0, 1, 9]), ["server server_hello 5"], []),
        ("a message that is too long", RFC8448.record([11, 1, 0x90, 1]), [], []),
        (
            "records without content",
            Array(repeating: [22, 3, 3, 0, 0], count: 999).flatMap(\.self), [], []
        ),
        (
            "an alert in the middle of a message",
            RFC8448.record([2, 0, 0, 9, 1]) + Alert(.internalError).record, [], [.internalError]
        ),
        (
            "a warning in the middle of the hello",
            RFC8448.record(Array(RFC8448.serverHello.prefix(9)))
                + Alert(.unrecognizedName, level: .warning).record
                + RFC8448.record(Array(RFC8448.serverHello.dropFirst(9))),
            ["server server_hello 90"], [.unrecognizedName]
        ),
        (
            "a dummy before the hello",
            Record.encoding([1], as: .changeCipherSpec) + RFC8448.record(RFC8448.serverHello),
            ["server server_hello 90"], []
        ),
        (
            "encrypted records before the hello",
            RFC8448.flight + RFC8448.record(RFC8448.serverHello), [], []
        ),
    ]

    @Test(arguments: strange)
    func `is told as far as it is TLS`(
        name: String,
        bytes: [UInt8],
        story: [String],
        alerts: [AlertDescription],
    ) {
        let reading = Self.reading([Self.hello, TimedBytes(bytes, from: .server, at: 20)])
        #expect(reading.story == ["client client_hello 196"] + story, "\(name)")
        #expect(reading.alerts == alerts.map { LibraryAlert(description: $0, sender: .server) })
    }

    /// A client that cannot take the ServerHello has no keys yet; any other one encrypts.
    @Test(arguments: [(2, true), (3, true), (4, false), (6, false)])
    func `is told of a client's alert in plaintext as long as that encrypts nothing`(
        count: Int,
        isTold: Bool,
    ) {
        let alert = TimedBytes(Alert(.illegalParameter).record, from: .client, at: 99)
        let reading = Self.reading(RFC8448.connection.prefix(count) + [alert])
        let told = [LibraryAlert(description: .illegalParameter, sender: .client)]
        #expect(reading.alerts == (isTold ? told : []))
    }

    /// One of TLS 1.2.
    private static let oldHello = ServerHello(
        random: [UInt8](repeating: 1, count: 32),
        legacySessionIDEcho: [],
        cipherSuite: .aes128GCMSHA256,
        extensions: []
    )

    /// The client's change_cipher_spec is older than that hello, and nothing is encrypted by it.
    @Test func `is told of the answer to a request that a hello of TLS 1.2 stood behind`() {
        let dummy = Record.encoding([1], as: .changeCipherSpec)
        let answer = dummy + RFC8448.record(RFC8448.secondHello) + Alert(.illegalParameter).record
        let reading = Self.reading([
            TimedBytes(RFC8448.record(RFC8448.firstHello), from: .client, at: 1),
            TimedBytes(
                RFC8448.record(RFC8448.retryRequest) + Self.oldHello.record,
                from: .server,
                at: 2
            ),
            TimedBytes(answer, from: .client, at: 3),
        ])
        #expect(reading.story.last == "client client_hello 512")
        #expect(reading.messages.count == 4)
        #expect(
            reading.alerts == [LibraryAlert(description: .illegalParameter, sender: .client)]
        )
    }

    /// Of TLS 1.2 nobody has keys here: a Finished behind a change_cipher_spec is none.
    @Test func `is told up to the encryption of TLS 1.2`() {
        let done = HandshakeMessage.encoding([], as: HandshakeType(rawValue: 14))
        let dummy = Record.encoding([1], as: .changeCipherSpec)
        let reading = Self.reading([
            Self.hello,
            TimedBytes(
                Self.oldHello.record + RFC8448.record(RFC8448.certificate + done),
                from: .server,
                at: 20
            ),
            TimedBytes(dummy + RFC8448.record(RFC8448.finished), from: .client, at: 30),
            TimedBytes(dummy + RFC8448.record(RFC8448.finished), from: .server, at: 40),
        ])
        #expect(
            reading.story == [
                "client client_hello 196", "server server_hello 42", "server certificate 445",
                "server server_hello_done_RESERVED 4",
            ]
        )
        #expect(reading.chain == nil)
    }

    @Test func `is told of in its first messages and alerts alone, where they do not end`() {
        let warning = Alert(.unrecognizedName, level: .warning).record
        let message = RFC8448.record(HandshakeMessage.encoding([], as: .helloRequest))
        let bytes = (0..<100).flatMap { _ in warning + message }
        let reading = Self.reading([TimedBytes(bytes, from: .server, at: 1)])
        #expect(reading.messages.count == 64 && reading.alerts.count == 16)
    }
}
