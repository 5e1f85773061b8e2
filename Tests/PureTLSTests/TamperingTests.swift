import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A flight that was tampered with` {
    @Test(arguments: [0x01, 0x80] as [UInt8])
    func `is never accepted, whichever byte it is`(bits: UInt8) throws {
        var server = TestServer(try Identity.shared.get())
        let client = try TLSClient.started(with: &server)
        let flight = try server.answer().flatMap(\.self)
        var right = client
        right.receive(flight)
        #expect(right.isConnected)
        // The minor version of a record in plaintext is ignored (RFC 8446 section 5.1).
        for place in flight.indices where place != 2 {
            var wrong = client
            wrong.receive(flight.replacing(at: place, with: flight[place] ^ bits))
            #expect(!wrong.isConnected, "byte \(place) of \(flight.count)")
        }
    }

    @Test func `is never accepted where it ends early`() throws {
        var server = TestServer(try Identity.shared.get())
        let client = try TLSClient.started(with: &server)
        let flight = try server.answer().flatMap(\.self)
        for count in flight.indices {
            var cut = client
            cut.receive(Array(flight.prefix(count)))
            #expect(!cut.isConnected && cut.end == nil, "\(count) of \(flight.count) bytes")
        }
    }

    @Test func `is never accepted with records left out or changed about`() throws {
        var server = TestServer(try Identity.shared.get())
        let client = try TLSClient.started(with: &server)
        let records = try server.answer()
        for place in records.indices {
            var fewer = records
            fewer.remove(at: place)
            var twice = records
            twice.insert(records[place], at: place)
            var turned = records
            turned.swapAt(place, (place + 1) % records.count)
            for changed in [fewer, twice, turned] {
                var client = client
                client.receive(changed.flatMap(\.self))
                // What comes twice at the end comes after the end of the handshake.
                #expect(!client.isConnected)
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `of bytes at random neither stops nor fools the client`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var server = TestServer(try Identity.shared.get())
        let client = try TLSClient.started(with: &server)
        let flight = try server.answer().flatMap(\.self)
        var changed = flight
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let place = Int.random(in: changed.indices, using: &generator)
            switch Int.random(in: 0...3, using: &generator) {
            case 0: changed[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: changed.remove(at: place)
            case 2: changed.insert(UInt8.random(in: 0...255, using: &generator), at: place)
            default: changed.removeLast(Int.random(in: 0...20, using: &generator))
            }
        }
        var fooled = client
        fooled.receive(changed)
        #expect(!fooled.isConnected || changed.starts(with: flight))
    }
}
