import Testing

@testable import EngineUse

@Suite struct `A lease` {
    private static let parts = Lease.own.description.split(separator: "/").map(String.init)

    /// The own lease with one part replaced.
    private static func lease(_ place: Int, _ text: String) -> Lease? {
        var parts = parts
        parts[place] = text
        return Lease(parts.joined(separator: "/"))
    }

    @Test func `reads what it writes`() {
        #expect(Lease(Lease.own.description) == .own)
    }

    @Test(arguments: ["", "a/b/c/1", "a/b/c/x/5", "a/b/c/1/5/6", "nonsense"])
    func `is not read from another text`(_ text: String) {
        #expect(Lease(text) == nil)
    }

    @Test func `of this very process may be alive`() {
        #expect(Lease.own.mayBeAlive)
    }

    @Test(arguments: [
        (1, "00000000-0000-0000-0000-000000000000"),  // another boot
        (3, "999999999"),  // no such process
        (4, "1"),  // the number was used again
    ])
    func `of a process that is gone is over`(_ place: Int, _ text: String) throws {
        let lease = try #require(Self.lease(place, text))
        #expect(lease.isOfThisPlace)
        #expect(!lease.mayBeAlive)
    }

    @Test(arguments: [(0, "another machine"), (2, "1")])
    func `of another machine or PID namespace cannot be judged`(
        _ place: Int,
        _ text: String,
    ) throws {
        let lease = try #require(Self.lease(place, text))
        #expect(!lease.isOfThisPlace)
        #expect(lease.mayBeAlive)
    }

    /// One of a machine, of a boot, and of a process that there is not.
    private static func lease(machine: String, boot: String) throws -> Lease {
        try #require(Lease("\(machine)/\(boot)/4026531836/999999999/5"))
    }

    @Test(arguments: [
        ("a machine", "another", false), ("a machine", "the same", false),
        ("", "another", true), ("unknown", "another", true), ("uninitialized", "another", true),
        ("", "the same", false), ("unknown", "the same", false),
    ])
    func `of a machine without a name is known again by its boot alone`(
        machine: String,
        boot: String,
        mayBeAlive: Bool,
    ) throws {
        let own = try Self.lease(machine: machine, boot: "the same")
        let lease = try Self.lease(machine: machine, boot: boot)
        #expect(lease.isOfPlace(of: own) == !mayBeAlive)
        #expect(lease.mayBeAlive(seenBy: own) == mayBeAlive)
    }
}
