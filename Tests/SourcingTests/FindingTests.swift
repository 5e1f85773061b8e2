import Digests
import HostUse
import Interop
import Testing

@testable import Sourcing

@Suite struct `A file of the user's own places` {
    private let name = "cryptography-42.0.8-cp39-abi3-manylinux_2_28_x86_64.whl"

    @Test func `is found in a folder, or fetched from a mirror once`() async throws {
        try await Fixture.with { fixture in
            let mirror = "\(fixture.address)/mirror"
            fixture.network.put([1, 2], at: "/mirror/\(name)")
            try fixture.fill([:])
            let shelf = fixture.shelf(places: [fixture.own, mirror])
            let sum = [UInt8(1), 2].sha256
            let path = "\(fixture.cache)/files/\(sum)/\(name)"
            #expect(try await shelf.find(name, sha256: sum) == path)
            #expect(try await shelf.find(name, sha256: sum) == path)
            #expect(fixture.requests == ["GET /mirror/\(name)"])
            #expect(try Files.bytes(path) == [1, 2])

            try fixture.fill([name: [1, 2]])
            #expect(try await shelf.find(name, sha256: sum) == "\(fixture.own)/\(name)")
        }
    }

    @Test func `is nil where none has it`() async throws {
        try await Fixture.with { fixture in
            try fixture.fill([:])
            let shelf = fixture.shelf(places: [fixture.own, "\(fixture.address)/mirror"])
            #expect(try await shelf.find(name, sha256: [UInt8(1)].sha256) == nil)
            #expect(try await fixture.shelf().find(name, sha256: [UInt8(1)].sha256) == nil)
        }
    }

    @Test(arguments: [true, false])
    func `with another sum is a fault`(isMirror: Bool) async throws {
        try await Fixture.with { fixture in
            let mirror = "\(fixture.address)/mirror"
            fixture.network.put([1], at: "/mirror/\(name)")
            try fixture.fill([name: [1]])
            let place = isMirror ? mirror : fixture.own
            let shelf = fixture.shelf(places: [place])
            let fault = try await fault {
                _ = try await shelf.find(name, sha256: [UInt8(2)].sha256)
            }
            #expect(
                fault.description
                    == "cannot use `\(place)/\(name)`: its SHA-256 is `\([UInt8(1)].sha256)`, "
                    + "but the catalogue says `\([UInt8(2)].sha256)`"
            )
        }
    }
}
