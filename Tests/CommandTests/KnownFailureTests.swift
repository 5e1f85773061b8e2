import Commands
import Foundation
import Interop
import LabTesting
import ResultStore
import Testing

@Suite struct `A list of known failures` {
    private static let list = """
        - when: {server: flask}
          outcome: refused
          shape: alert 40 by server
          reason: "A bug\\e[31m of last year."
          expires: 2001-01-31

        - when: {server: nginx, release: debian-13, group: X25519}
          outcome: refused
          shape: alert 40 by server
          reason: A bug.
          expires: 9999-12-31
        """

    private static let note = """
        note: Lab/known-failures.yaml:1 expired after 2001-01-31, so that it matches nothing: \
        A bug␛[31m of last year.

        """

    /// A folder that is a lab's home, with that list.
    private static func home(_ list: String = list) throws -> Folder {
        let folder = try Folder()
        try folder.copy("\(Transcript.repository)/Lab", to: "Lab")
        try folder.write(list, to: "Lab/known-failures.yaml")
        return folder
    }

    @Test func `is told of by the plan`() async throws {
        let home = try Self.home()
        let transcript = await Transcript.of(
            "plan",
            "\(Transcript.repository)/Matrices/smoke.yaml",
            "--state",
            "\(home.path)/state",
            "--format",
            "json",
            home: home.path
        )
        #expect(transcript.status == .good)
        #expect(transcript.prose == Self.note)
        let rows = try JSONDecoder().decode([Row].self, from: Data(transcript.output.utf8))
        let known = rows.filter { $0.known_failure != nil }
        #expect(
            known.map(\.cell).allSatisfy { $0.hasPrefix("nginx/debian-13/X25519/") }
        )
        #expect(known.count == 2)
        #expect(known.allSatisfy { $0.known_failure == "Lab/known-failures.yaml:7" })
        #expect(known.allSatisfy { $0.known_reason == "A bug." })
    }

    private struct Row: Decodable {
        let cell: String
        let known_failure: String?
        let known_reason: String?
    }

    @Test func `is told of where an entry is about nothing that can be tried`() async throws {
        let home = try Self.home(
            """
            - when: {server: nginx, release: wheel-3.2}
              outcome: refused
              shape: alert 40 by server
              reason: No wheel is for nginx.
              expires: 9999-12-31

            """
        )
        let transcript = await Transcript.of(
            "plan",
            "\(Transcript.repository)/Matrices/smoke.yaml",
            "--state",
            "\(home.path)/state",
            "--format",
            "json",
            home: home.path
        )
        #expect(transcript.status == .good)
        #expect(
            transcript.prose == """
                note: Lab/known-failures.yaml:1 matches nothing that the lab could try: No wheel \
                is for nginx.

                """
        )
    }

    @Test func `is told of at the start of a run`() async throws {
        let home = try Self.home()
        let transcript = await Transcript.of(
            "run",
            "\(Transcript.repository)/Matrices/smoke.yaml",
            "--state",
            "\(home.path)/state",
            home: home.path
        )
        #expect(transcript.status == .disturbed)
        #expect(transcript.prose.hasPrefix(Self.note + "error: "))
    }

    @Test func `with a mistake starts nothing`() async throws {
        let home = try Self.home("- {when: {server: nginx}, outcome: agreed}\n")
        let transcript = await Transcript.of(
            "run",
            "\(Transcript.repository)/Matrices/smoke.yaml",
            home: home.path
        )
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                error: \(home.path)/Lab/known-failures.yaml:1:36: `agreed` is no failure

                hint: mend the rule in `Lab/expectations.yaml` that the cells contradict

                """
        )
    }
}

@Suite struct `Showing a known failure` {
    @Test func `names the entry, and why`() async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let account = await Transcript.of("show", "1:1", "--state", folder.path)
        #expect(account.status == .good)
        #expect(
            account.output.contains(
                """
                known failure
                           entry  Lab/known-failures.yaml:12
                         because  A bug.
                """
            )
        )
        #expect(account.output.contains("◆ known"))
        let table = await Transcript.of("show", "1", "--state", folder.path)
        #expect(table.output.contains("◆ known"))
        #expect(table.prose.contains("2 cells: ◆ 1 known, ✘ 1 fail"))
    }

    @Test func `that passes says so`() async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let table = await Transcript.of("show", "1", "--state", folder.path)
        #expect(
            table.output.contains(
                """
                ✘ fail  1:2  nginx/debian-13/X25519/default/ecdsa-p256/openssl@debian-13/handshake: \
                known failure now passes: refused, alert 40 by server; \
                listed in Lab/known-failures.yaml:20 (Another bug.)
                """
            )
        )
        let account = await Transcript.of("show", "1:2", "--state", folder.path)
        #expect(
            account.output.contains(
                """
                known failure now passes
                           entry  Lab/known-failures.yaml:20
                         because  Another bug.
                """
            )
        )
    }
}
