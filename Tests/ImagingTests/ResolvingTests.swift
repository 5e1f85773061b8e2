import HostTesting
import Interop
import Synchronization
import Testing

@testable import Imaging

@Suite struct `Resolving packages` {
    private let nginx: PackageSet
    private let flask: PackageSet

    /// What apt prints for the first of two sets, and for both.
    private static let answer = """
        =update 0
        =upgrade 0
        Inst nginx (1.26.3-3 Debian:13/stable [amd64])
        =0 0
        Inst python3-flask (3.1.1-1 Debian:13/stable [all])
        =1 0

        """

    init() throws {
        nginx = try PackageSet(["nginx"])
        flask = try PackageSet(["python3-flask"])
    }

    @Test func `asks apt in a container that is removed again`() async throws {
        try await StubSurroundings.withWorkshop(printing: Self.answer) { workshop, _, engine in
            let resolution = try await workshop.resolve([nginx, flask], on: .sample())
            #expect(resolution.note == nil)
            let changes = try #require(try resolution.changes[flask]?.get())
            #expect(changes.installed == [PackageVersion("python3-flask", "3.1.1-1", "all")])
            #expect(engine.requests.last?.hasPrefix("DELETE /v1.41/containers/c1?") == true)
        }
    }

    @Test func `asks again only where the archive changed`() async throws {
        try await StubSurroundings.withWorkshop(printing: Self.answer) {
            workshop,
            outside,
            engine in
            let first = try await workshop.resolve([nginx, flask], on: .sample())
            let second = try await workshop.resolve([nginx, flask], on: .sample())
            #expect(engine.questions == 1)
            let answers = [first, second].map { try? $0.changes[nginx]?.get() }
            #expect(answers[0] != nil && answers[0] == answers[1])
            outside.archive.withLock { $0 = "as of tomorrow" }
            _ = try await workshop.resolve([nginx, flask], on: .sample())
            #expect(engine.questions == 2)
            _ = try await workshop.resolve([nginx], on: .sample())
            #expect(engine.questions == 2)
        }
    }

    @Test func `asks again for a new set, for another base, and where it is told to`() async throws
    {
        try await StubSurroundings.withWorkshop(printing: Self.answer) { workshop, _, engine in
            _ = try await workshop.resolve([nginx], on: .sample())
            _ = try await workshop.resolve([nginx, flask], on: .sample())
            #expect(engine.questions == 2)
            _ = try await workshop.resolve([nginx, flask], on: .sample(key: "another key"))
            #expect(engine.questions == 3)
            _ = try await workshop.resolve([nginx], on: .sample(key: "another key"), anew: true)
            #expect(engine.questions == 4)
        }
    }

    @Test func `keeps the last versions where no mirror answers, and says so`() async throws {
        try await StubSurroundings.withWorkshop(printing: Self.answer) {
            workshop,
            outside,
            engine in
            let before = try await workshop.resolve([nginx], on: .sample())
            outside.archive.withLock { $0 = nil }
            let after = try await workshop.resolve([nginx], on: .sample())
            #expect(engine.questions == 1)
            let answers = [before, after].map { try? $0.changes[nginx]?.get() }
            #expect(answers[0] != nil && answers[0] == answers[1])
            let note = try #require(after.note)
            #expect(note.hasPrefix("packages are those of 20"))
            #expect(note.contains(", since the lab cannot fetch `http://127.0.0.1:"))
            #expect(note.hasSuffix("/InRelease`: the answer was HTTP 503"))
        }
    }

    @Test func `without a mirror has no answer for a new set, and keeps the others`() async throws {
        try await StubSurroundings.withWorkshop(printing: Self.answer) { workshop, outside, _ in
            _ = try await workshop.resolve([nginx], on: .sample())
            outside.archive.withLock { $0 = nil }
            outside.status.withLock { $0 = 100 }
            outside.output.withLock {
                $0 = "E: Could not connect to a.lan\nE: Some index is missing\n"
            }
            let resolution = try await workshop.resolve([nginx, flask], on: .sample())
            #expect(try resolution.changes[nginx]?.get().installed.count == 1)
            let fault = try #require(
                #expect(throws: Fault.self) { try resolution.changes[flask]?.get() }
            )
            #expect(
                fault.description
                    == "cannot resolve packages on `debian-13`: Could not connect to a.lan"
            )
            #expect(resolution.note?.hasSuffix("since the lab \(fault)") == true)
        }
    }

    @Test func `ends with apt's own words where nothing is known`() async throws {
        try await StubSurroundings.withWorkshop(printing: "E: No space left\n") {
            workshop,
            outside,
            _ in
            outside.status.withLock { $0 = 100 }
            let fault = try await #require(
                #expect(throws: Fault.self) { try await workshop.resolve([nginx], on: .sample()) }
            )
            #expect(fault.description == "cannot resolve packages on `debian-13`: No space left")
            #expect(fault.hint?.hasPrefix("read `\(workshop.logDirectory)/20") == true)
            #expect(fault.hint?.hasSuffix("-packages-debian-13.log`") == true)
        }
    }
}
