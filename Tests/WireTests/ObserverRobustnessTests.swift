import Interop
import Testing
import Wire

@Suite struct `A wire observer of damaged connections` {
    /// All captures, but not the longest one: its kinds of messages are in the others.
    static let captures = Capture.all.indices.filter { number in
        Capture.all[number].bytes(of: .client).count < 2000
    }

    @Test(arguments: Capture.all.indices)
    func `says the same whether bytes come one by one or at once`(number: Int) {
        let capture = Capture.all[number]
        #expect(capture.evidence { $1.map { [$0] } } == capture.evidence())
    }

    @Test(arguments: captures)
    func `says the same wherever a chunk is split`(number: Int) {
        let capture = Capture.all[number]
        let whole = capture.evidence()
        for (split, chunk) in capture.chunks.enumerated() {
            for place in chunk.bytes.indices {
                let parts = capture.evidence { number, bytes in
                    number == split ? [Array(bytes[..<place]), Array(bytes[place...])] : [bytes]
                }
                guard parts == whole else {
                    Issue.record("chunk \(split), split at \(place), reads otherwise")
                    return
                }
            }
        }
    }

    /// The ends of the records in some bytes, found with nothing but their lengths.
    static func boundaries(_ bytes: [UInt8]) -> Set<Int> {
        var ends: Set = [0]
        var end = 0
        while end + 5 <= bytes.count {
            end += 5 + Int(bytes[end + 3]) << 8 + Int(bytes[end + 4])
            ends.insert(end)
        }
        return ends
    }

    @Test(arguments: captures)
    func `knows a stream that ends inside a record`(number: Int) {
        let capture = Capture.all[number]
        let bytes = capture.bytes(of: .server)
        let boundaries = Self.boundaries(bytes)
        #expect(boundaries.contains(bytes.count))
        for end in bytes.indices {
            var observer = WireObserver(serverShareLengths: .known)
            observer.take(capture.bytes(of: .client), from: .client)
            observer.take(Array(bytes[..<end]), from: .server)
            let before = observer.evidence.peerViolations.map(\.rule)
            observer.closed(.reset, at: 0)
            let rules = observer.evidence.peerViolations.map(\.rule)
            guard rules == before + (boundaries.contains(end) ? [] : [.truncated]) else {
                Issue.record("cut after \(end) bytes, it says \(rules)")
                return
            }
        }
    }

    static let truncations: [(Int, String)] = [
        (3, "the stream ended after 3 of 5 bytes of a record header"),
        (5, "the stream ended after 0 of 90 bytes of a record"),
        (94, "the stream ended after 89 of 90 bytes of a record"),
    ]

    @Test(arguments: truncations)
    func `says where a stream ended`(count: Int, detail: String) {
        var observer = WireObserver()
        observer.take(Capture.rfc8448.chunks[0].bytes, from: .client)
        observer.take(Array(Capture.rfc8448.chunks[1].bytes.prefix(count)), from: .server)
        observer.closed(.closed, at: 0)
        #expect(observer.evidence.peerViolations == [WireViolation(.truncated, detail)])
    }

    @Test func `says inside which message a stream ended`() {
        var observer = WireObserver()
        observer.take(Capture.rfc8448.chunks[0].bytes, from: .client)
        let message = Capture.rfc8448.chunks[1].bytes.dropFirst(5)
        observer.take(Record.encoding(Array(message.prefix(50)), as: .handshake), from: .server)
        observer.closed(.closed, at: 0)
        let detail = "the stream ended inside `server_hello`"
        #expect(observer.evidence.peerViolations == [WireViolation(.truncated, detail)])
    }

    @Test func `puts hellos together again from records of one byte each`() {
        func shredded(_ record: [UInt8]) -> [UInt8] {
            record.dropFirst(5).flatMap { Record.encoding([$0], as: .handshake) }
        }
        let shreds = Capture(
            Capture.rfc8448Retry.chunks.map { ($0.sender, shredded($0.bytes)) },
            isClosed: false,
        )
        let evidence = shreds.evidence()
        let whole = Capture.rfc8448Retry.evidence()
        #expect(evidence.messages == whole.messages)
        #expect(evidence.serverHello == whole.serverHello)
        #expect(evidence.peerViolations + evidence.ownViolations == [])
    }

    @Test(arguments: captures)
    func `survives any one byte being wrong`(choice: Int) {
        let capture = Capture.all[choice]
        for (number, chunk) in capture.chunks.enumerated() {
            for place in chunk.bytes.indices {
                for change: UInt8 in [0x01, 0xff] {
                    let evidence = capture.evidence { current, bytes in
                        guard current == number else { return [bytes] }
                        var damaged = bytes
                        damaged[place] ^= change
                        return [damaged]
                    }
                    guard evidence.bytesSent == capture.bytes(of: .client).count,
                        evidence.bytesReceived == capture.bytes(of: .server).count
                    else {
                        Issue.record("chunk \(number), byte \(place) changed, loses count")
                        return
                    }
                }
            }
        }
    }

    @Test(arguments: [UInt8(0x01), 0x80, 0xff])
    func `finds any one wrong byte of a ServerHello that must be exact`(change: UInt8) {
        let capture = Capture(Capture.x25519.chunks.map { ($0, $1) }, isClosed: true)
        let hello = capture.chunks[1].bytes
        // All but the minor version of the record, the random, the suite (another one was
        // offered) and the key itself (RFC 8446 sections 4.1.3 and 5.1).
        let free = Set([2, 77]).union(11..<43).union(95..<127)
        for place in 0..<127 where !free.contains(place) {
            let evidence = capture.evidence { number, bytes in
                number == 1 ? [hello.replacing(at: place, with: [hello[place] ^ change])] : [bytes]
            }
            #expect(!evidence.peerViolations.isEmpty, "byte \(place)")
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `survives noise`(seed: UInt64) {
        var noise = Noise(state: seed)
        for _ in 0..<500 {
            let capture = Capture.all[Int.random(in: Capture.all.indices, using: &noise)]
            let evidence = capture.evidence { _, bytes in
                var bytes = bytes
                for _ in 0..<Int.random(in: 0...6, using: &noise) where !bytes.isEmpty {
                    let place = Int.random(in: bytes.indices, using: &noise)
                    switch Int.random(in: 0...3, using: &noise) {
                    case 0: bytes[place] = .random(in: 0...255, using: &noise)
                    case 1: bytes.remove(at: place)
                    case 2: bytes.insert(.random(in: 0...255, using: &noise), at: place)
                    default: bytes.replaceSubrange(place..., with: bytes.prefix(place))
                    }
                }
                return [bytes]
            }
            #expect(evidence.peerViolations.count <= 17)
            #expect(evidence.messages.count <= 64)
        }
    }
}
