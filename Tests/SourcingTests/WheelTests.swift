import Digests
import HostTesting
import HostUse
import Interop
import Testing

@testable import Sourcing

@Suite struct `A wheel of the user's own places` {
    private let name = "cryptography-42.0.8-cp39-abi3-manylinux_2_28_x86_64.whl"
    private let sum = [UInt8(1), 2].sha256

    private func pin(_ sums: String...) -> PinnedPackage {
        PinnedPackage(name: "cryptography", version: "42.0.8", sums: sums)
    }

    @Test func `is found in a folder, or fetched from a mirror once`() async throws {
        try await Fixture.with { fixture in
            fixture.network.put("<a href='\(name)'>\(name)</a> cffi-2.whl", at: "/mirror/")
            fixture.network.put([1, 2], at: "/mirror/\(name)")
            try fixture.fill(["readme.txt": []])
            let shelf = fixture.shelf(places: [fixture.own, "\(fixture.address)/mirror/"])
            let pins = [pin("0", sum), PinnedPackage(name: "cffi", version: "2.1.1", sums: ["1"])]
            let path = "\(fixture.cache)/files/\(sum)/\(name)"
            #expect(try await shelf.wheels(pins) == [sum: path])
            #expect(try await shelf.wheels(pins) == [sum: path])
            let asked = ["GET /mirror/", "GET /mirror/\(name)", "GET /mirror/"]
            #expect(fixture.requests == asked)
            #expect(try Files.bytes(path) == [1, 2])

            try fixture.fill([name: [1, 2]])
            #expect(try await shelf.wheels(pins) == [sum: "\(fixture.own)/\(name)"])
        }
    }

    @Test func `may be one of several for one version`() async throws {
        let other = "cryptography-42.0.8-cp39-abi3-manylinux_2_28_aarch64.whl"
        let foreign = "cryptography-42.0.8-cp37-abi3-win32.whl"
        try await Fixture.with { fixture in
            try fixture.fill([name: [1, 2], other: [3], foreign: [4]])
            let wheels = try await fixture.shelf(places: [fixture.own])
                .wheels([pin([UInt8(3)].sha256, sum)])
            #expect(
                wheels == [
                    sum: "\(fixture.own)/\(name)", [UInt8(3)].sha256: "\(fixture.own)/\(other)",
                ]
            )
        }
    }

    @Test func `is left out where no place has it, or can be asked`() async throws {
        try await Fixture.with { fixture in
            try fixture.fill([:])
            let shelf = fixture.shelf(places: [fixture.own, "\(fixture.address)/mirror"])
            #expect(try await shelf.wheels([pin(sum)]).isEmpty)
            #expect(try await fixture.shelf().wheels([pin(sum)]).isEmpty)
        }
    }

    @Test(arguments: [true, false])
    func `with another sum is a fault, and is not kept`(isMirror: Bool) async throws {
        try await Fixture.with { fixture in
            let mirror = "\(fixture.address)/mirror"
            fixture.network.put(name, at: "/mirror/")
            fixture.network.put([1], at: "/mirror/\(name)")
            try fixture.fill([name: [1]])
            let place = isMirror ? mirror : fixture.own
            let fault = try await fault {
                _ = try await fixture.shelf(places: [place]).wheels([pin(sum)])
            }
            #expect(
                fault.description
                    == "cannot use `\(place)/\(name)`: its SHA-256 is `\([UInt8(1)].sha256)`, "
                    + "but the list of pinned packages says `\(sum)`"
            )
            #expect(fault.hint == "put the wheel that was pinned in its place, or none")
            guard isMirror else { return }
            #expect(try Files.names(in: "\(fixture.cache)/files").isEmpty)
        }
    }

    @Test(arguments: [true, false])
    func `that breaks off or is gone is a fault that names the mirror`(
        isGone: Bool
    ) async throws {
        try await Fixture.with { fixture in
            fixture.network.put(name, at: "/mirror/")
            if !isGone {
                fixture.network["/mirror/\(name)"] = StubAnswer(body: [1], promise: 1000)
            }
            let fault = try await fault {
                let shelf = fixture.shelf(places: ["\(fixture.address)/mirror"])
                _ = try await shelf.wheels([pin(sum)])
            }
            #expect(fault.subject == "\(fixture.address)/mirror/\(name)")
            #expect(fault.reason == (isGone ? "the answer was HTTP 404" : "the transfer broke off"))
        }
    }

    @Test func `that has changed since it was fetched is a fault`() async throws {
        try await Fixture.with { fixture in
            fixture.network.put(name, at: "/mirror/")
            let path = "\(fixture.cache)/files/\(sum)/\(name)"
            try Files.write([9], to: path)
            let fault = try await fault {
                let shelf = fixture.shelf(places: ["\(fixture.address)/mirror"])
                _ = try await shelf.wheels([pin(sum)])
            }
            #expect(fault.subject == path)
            #expect(fault.hint == "remove the file, and it is fetched anew")
        }
    }

    @Test(
        arguments: [
            ("jaraco_functools-4.6.0-py3-none-any.whl", true),
            ("jaraco.functools-4.6.0-1build-py3-none-any.whl", true),
            ("Jaraco_Functools-4.6.0-py3-none-any.whl", true),
            ("jaraco_functools-4.6.1-py3-none-any.whl", false),
            ("functools-4.6.0-py3-none-any.whl", false),
            ("jaraco_functools-4.6.0.tar.gz", false), ("jaraco_functools-4.6.0.whl", false),
        ]
    )
    func `is known by its name`(name: String, isMet: Bool) {
        let pin = PinnedPackage(name: "jaraco.functools", version: "4.6.0", sums: [])
        #expect(pin.isMet(by: name) == isMet)
    }
}
