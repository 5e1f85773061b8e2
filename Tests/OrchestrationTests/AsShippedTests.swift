import EvidenceTesting
import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A cell as shipped` {
    /// Runs one, of whose handshakes something else is told.
    private func attempt(
        release: String = "new",
        telling evidence: (
            @Sendable (_ number: Int, _ offered: [NamedGroup]) -> HandshakeEvidence
        )? = nil,
    ) async throws -> Journal {
        let bench = ScriptedBench { telling in
            guard let evidence else { return }
            for task in telling.cellTasks() { telling.replace(task, count: 3, each: evidence) }
        }
        return try await run([.asShipped(release: release)], on: bench)
    }

    @Test(arguments: [("new", "X25519MLKEM768"), ("old", "X25519")])
    func `passes on the group that a rule names`(release: String, group: String) async throws {
        let journal = try await attempt(release: release)
        #expect(try journal.shapes() == ["agreed: \(group)"])
        #expect(journal.verdicts == [.pass])
    }

    @Test func `has its client offer what it offers by itself`() async throws {
        let bench = ScriptedBench()
        _ = try await run([.asShipped()], on: bench)
        let tasks = bench.carriedOut.flatMap { $0.plan(locatedIn: [:]).blocks }.flatMap(\.tasks)
        #expect(tasks.isEmpty)
        let told = Telling(try #require(bench.carriedOut.first))
        #expect(told.cellTasks().map(\.offer) == [.asShipped])
    }

    @Test func `fails on a group that no rule names`() async throws {
        let journal = try await attempt { .agreed($0, on: .secp256r1, offering: $1) }
        #expect(try journal.shapes().first == "agreed: secp256r1")
        #expect(journal.verdicts == [.fail])
    }

    /// The group that the server chose was not in the ClientHello.
    @Test func `is of the wrong group where that was not offered`() async throws {
        let journal = try await attempt { number, _ in
            .agreed(number, on: .x25519MLKEM768, offering: [.x25519, .secp256r1])
        }
        #expect(
            try journal.shapes().first
                == "wrong-group: offered X25519,secp256r1, got X25519MLKEM768"
        )
        #expect(journal.verdicts == [.fail])
    }

    @Test func `is an error where the account and the wire tell of different offers`() async throws
    {
        let journal = try await attempt { number, offered in
            .agreed(number, on: .x25519MLKEM768, offering: offered).onWire([.x25519MLKEM768])
        }
        #expect(journal.verdicts == [.error])
        #expect(
            try journal.details().first
                == "its handshake 0 offered X25519MLKEM768 on the wire, not "
                + "X25519MLKEM768,X25519,secp256r1"
        )
    }

    @Test func `is an error where no offer was on the wire`() async throws {
        let journal = try await attempt { number, offered in
            .agreed(number, on: .x25519MLKEM768, offering: offered).onWire(nil)
        }
        #expect(journal.verdicts == [.error])
        #expect(
            try journal.details().first
                == "its handshake 0 offered X25519MLKEM768,X25519,secp256r1, not nothing"
        )
    }

    @Test func `is an error where the offer changes from one handshake to the next`() async throws {
        let journal = try await attempt { number, offered in
            .agreed(
                number,
                on: .x25519MLKEM768,
                offering: number == 2 ? offered.dropLast() : offered
            )
        }
        #expect(journal.verdicts == [.error])
        #expect(
            try journal.details().first
                == "its handshake 2 offered X25519MLKEM768,X25519, not "
                + "X25519MLKEM768,X25519,secp256r1"
        )
    }

    @Test func `fails where one handshake came to another group`() async throws {
        let journal = try await attempt { number, offered in
            .agreed(number, on: number == 1 ? .x25519 : .x25519MLKEM768, offering: offered)
        }
        #expect(try journal.shapes().first == "agreed: X25519")
        #expect(journal.verdicts == [.fail])
    }

    @Test func `waits for the version of its client`() throws {
        let order = World.order([.asShipped()])
        #expect(order.expectation(for: .asShipped())?.shape == .words("X25519MLKEM768"))
        #expect(order.expectation(for: .asShipped(client: "old"))?.shape == .words("X25519"))
        #expect(order.expectation(for: .asShipped(client: "unknown")) == nil)
    }
}

extension HandshakeEvidence {
    /// The same account, with another offer in the only ClientHello; nil for none at all.
    fileprivate func onWire(_ groups: [NamedGroup]?) -> HandshakeEvidence {
        changed { $0.wire.clientHellos = groups.map { [.offering($0)] } ?? [] }
    }
}
