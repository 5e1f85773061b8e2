import Interop
import Testing
import Wire

@Suite struct `A ClientHello that is cut` {
    /// Offers shares of these lengths, each filled with a byte of its own.
    static func hello(_ shares: [(NamedGroup, Int)]) -> ClientHello {
        .probe(
            groups: shares.map(\.0),
            keyShares: shares.enumerated().map { number, share in
                let bytes = [UInt8](repeating: UInt8(0xa1 + number), count: share.1)
                return KeyShare(group: share.0, keyExchange: bytes)
            },
            random: [UInt8](repeating: 1, count: 32),
            sessionID: [UInt8](repeating: 2, count: 32),
        )
    }

    static let offers: [(shares: [(NamedGroup, Int)], filling: UInt8)] = [
        ([(.x25519, 32)], 0xa1),
        ([(.x25519MLKEM768, 1216)], 0xa1),
        ([(.x25519MLKEM768, 1216), (.x25519, 32)], 0xa1),
        ([(.x25519, 32), (.secp256r1, 65), (.x25519MLKEM768, 1216)], 0xa3),
    ]

    @Test(arguments: offers)
    func `is cut in the middle of its longest share`(
        shares: [(NamedGroup, Int)],
        filling: UInt8,
    ) throws {
        let flight = Self.hello(shares).record
        let (first, second) = try #require(CutHello(flight)).segments
        let half = (shares.map(\.1).max() ?? 0) / 2
        #expect(first + second == flight)
        #expect(first.suffix(half) == [UInt8](repeating: filling, count: half)[...])
        #expect(first.suffix(half + 1).first != filling)
        #expect(second.prefix(half) == [UInt8](repeating: filling, count: half)[...])
    }

    @Test(arguments: Capture.all.indices)
    func `says the same in two records, wherever it comes from`(number: Int) throws {
        let flight = Capture.all[number].chunks[0].bytes
        let cut = try #require(CutHello(flight))
        #expect(cut.segments.first + cut.segments.second == flight)
        #expect(cut.records.count == flight.count + 5)
        var (whole, records) = (WireObserver(), WireObserver())
        whole.take(flight, from: .client)
        records.take(cut.records, from: .client)
        #expect(records.evidence.clientHellos == whole.evidence.clientHellos)
        #expect(records.evidence.messages == whole.evidence.messages)
        #expect(records.evidence.ownViolations == [])
        var reader = RecordReader()
        var offset = 0
        let parts = try (0..<2).map { _ in
            try #require(try reader.next(from: cut.records.span, at: &offset))
        }
        #expect(offset == cut.records.count)
        #expect(parts[0].legacyVersion == parts[1].legacyVersion)
        #expect(parts.flatMap(\.fragment) == Array(flight.dropFirst(5)))
        #expect(parts[0].length + 5 == cut.segments.first.count)
    }

    /// In records of any size, such as a library may write by itself.
    @Test(arguments: [1, 7, 100, 250, 1000])
    func `may be in several records already`(size: Int) throws {
        let message = Self.hello([(.x25519MLKEM768, 1216), (.x25519, 32)]).message
        let flight = stride(from: 0, to: message.count, by: size).flatMap { start in
            Record.encoding(
                Array(message[start..<min(start + size, message.count)]),
                as: .handshake,
            )
        }
        let whole = try #require(CutHello(Record.encoding(message, as: .handshake)))
        let cut = try #require(CutHello(flight))
        #expect(cut.segments.first + cut.segments.second == flight)
        let place = whole.segments.first.count - 5
        let isBoundary = place.isMultiple(of: size)
        #expect(cut.segments.first.count == place + (place / size + 1) * 5)
        #expect(cut.records.count == flight.count + (isBoundary ? 0 : 5))
        var observer = WireObserver()
        observer.take(cut.records, from: .client)
        #expect(observer.evidence.clientHelloLength == message.count)
        #expect(observer.evidence.ownViolations == [])
    }

    @Test func `keeps what follows it`() throws {
        let flight = Self.hello([(.x25519, 32)]).record
        let tail = Record.encoding([1], as: .changeCipherSpec)
        let cut = try #require(CutHello(flight + tail))
        #expect(Array(cut.records.suffix(tail.count)) == tail)
        #expect(cut.records.count == flight.count + 5 + tail.count)
    }

    @Test func `is cut in its middle where it has no key share`() throws {
        let hello = Self.hello([])
        let cut = try #require(CutHello(hello.record))
        #expect(cut.segments.first.count == 5 + hello.message.count / 2)
    }

    static let others: [[UInt8]] = [
        [], [22], Array("GET / HTTP/1.1\r\n\r\n".utf8),
        Array(hello([(.x25519, 32)]).record.dropLast()),
        Record.encoding([0x01, 0, 0, 1, 7], as: .handshake),
        Record.encoding([0x02, 0, 0, 0], as: .handshake),
        Record.encoding([1], as: .changeCipherSpec) + hello([(.x25519, 32)]).record,
    ]

    @Test(arguments: others)
    func `is nothing else`(flight: [UInt8]) {
        #expect(CutHello(flight) == nil)
    }
}
