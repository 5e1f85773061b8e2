import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Subprocess
import Testing

extension Live {
    @Suite struct `A recorded cell` {
        /// One piece of evidence, as `reproduce` prints it.
        struct Line: Decodable {
            let reproduction: Int
            let run_id: Int
            let cell: String
            let attempt: Int
            let evidence: String
            let recorded: String?
            let now: String?
            let likeness: String
            let same_ending: Bool
        }

        private static let calibration = "\(Transcript.repository)/Lab/calibration/servers"

        /// What is different in every start, and what a person is told of nevertheless.
        private static func lines(_ transcript: Transcript) throws -> [Line] {
            try JSONDecoder().decode([Line].self, from: Data(transcript.output.utf8))
        }

        /// Runs nginx's cells of the smoke matrix, and answers the number of that run.
        private static func run() async throws -> Int {
            let transcript = try await LiveLab.transcript(
                "run",
                "\(Transcript.repository)/Matrices/smoke.yaml",
                "--only",
                "server=nginx",
                "--format",
                "json"
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            return try #require(try LiveLab.rows(transcript).first?.run_id)
        }

        @Test(arguments: [
            ("nginx/debian-13/X25519MLKEM768/pinned", "agreed", "pass"),
            ("nginx/debian-12/X25519MLKEM768/pinned", "config-rejected", "unsupported"),
            ("nginx/debian-12/X25519MLKEM768/default", "refused", "unsupported"),
        ])
        func `ends again as it did, with the same evidence`(
            _ cell: String,
            _ outcome: String,
            _ verdict: String,
        ) async throws {
            let run = try await Self.run()
            let transcript = try await LiveLab.transcript("reproduce", cell, "--format", "json")
            #expect(transcript.status == .good, "\(transcript.prose)")
            let lines = try Self.lines(transcript)
            #expect(lines.allSatisfy { $0.run_id == run && $0.same_ending })
            #expect(lines.filter { $0.likeness == "differs" }.map(\.evidence) == [])
            let now = lines.reduce(into: [:]) { $0[$1.evidence] = $1.now }
            #expect(now["outcome"] == outcome)
            #expect(now["verdict"] == verdict)
            #expect(now["positive control"] == "agreed")
            for name in ["image", "bench", "configuration", "server version"] {
                #expect(now[name] != nil)
            }
            // Nothing of it is in a run.
            let show = try await LiveLab.transcript("show", "--format", "json")
            #expect(try LiveLab.rows(show).count == 12)
            let account = try await LiveLab.transcript("show", cell)
            #expect(account.output.contains("\nreproduced\n"))
        }

        @Test func `that failed fails again, time after time`() async throws {
            let lab = try FaultyLab()
            let matrix = try lab.matrix(server: "unpinned", policies: "pinned")
            let run = try await LiveLab.transcript("run", matrix, "--servers", Self.calibration)
            #expect(run.status == .failed, "\(run.prose)")
            let transcript = try await LiveLab.transcript(
                "reproduce",
                "unpinned/debian-13/X25519MLKEM768/pinned",
                "--times",
                "3",
                "--format",
                "json"
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            let lines = try Self.lines(transcript)
            #expect(Set(lines.map(\.attempt)) == [1, 2, 3])
            for line in lines where line.evidence == "outcome" {
                #expect(line.now == "pin-ignored")
                #expect(line.recorded == "pin-ignored")
            }
            #expect(transcript.prose.contains("3 of 3 attempts ended as recorded"))
        }

        @Test func `is held against another release`() async throws {
            _ = try await Self.run()
            let transcript = try await LiveLab.transcript(
                "reproduce",
                "nginx/debian-13/X25519MLKEM768/pinned",
                "--against",
                "debian-12",
                "--format",
                "json"
            )
            #expect(transcript.status == .failed, "\(transcript.prose)")
            let outcome = try #require(
                try Self.lines(transcript).first { $0.evidence == "outcome" }
            )
            #expect(outcome.cell.hasPrefix("nginx/debian-12/"))
            #expect(outcome.recorded == "agreed")
            #expect(outcome.now == "config-rejected")
            #expect(transcript.prose.contains("note: the configuration is made anew"))
        }

        @Test func `goes on running for a person, until it is cleaned up`() async throws {
            let state = try await LiveLab.stateWithImages()
            _ = try await Self.run()
            // A process of its own: what it leaves behind has an owner that is gone.
            let program = try await LabProgram.run(
                ["reproduce", "nginx/debian-13/X25519MLKEM768/pinned", "--keep"],
                state: state
            )
            #expect(program.ending == .exited(0), "\(program.prose)")
            let commands = program.output.split(separator: "\n").map(String.init)
                .filter { $0.hasPrefix("docker ") }
            #expect(commands.count == 6)
            let names = Set(
                commands.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("pqlab-") }
                    .map(String.init)
            )
            #expect(names.count == 2)
            // A shell wants a terminal, which no test has.
            for command in commands where !command.contains(" -it ") {
                let result = try await Subprocess.run(
                    .name("sh"),
                    arguments: ["-c", command],
                    input: .none,
                    output: .string(limit: 1 << 20),
                    error: .string(limit: 1 << 20),
                )
                #expect(result.terminationStatus == .exited(0), "\(command)")
                let words = result.standardOutput + result.standardError
                if command.contains("pqprobe") || command.contains("s_client") {
                    #expect(words.contains("X25519MLKEM768"), "\(command)\n\(words)")
                }
                if command.contains("curl") { #expect(words.contains("200 OK")) }
            }
            let left = try await LiveLab.leftovers()
            #expect(names.isSubset(of: left))
            let clean = try await LiveLab.transcript("clean")
            #expect(clean.status == .good, "\(clean.prose)")
            #expect(try await LiveLab.leftovers().filter(names.contains) == [])
        }

        @Test func `leaves no container where it is interrupted`() async throws {
            _ = try await Self.run()
            let own = "\(Label.lease)=\(Lease.own)"
            let before = try await LiveLab.containers(labels: [own])
            let (attempts, continuation) = AsyncStream.makeStream(of: Void.self)
            let transcript = try await withThrowingTaskGroup(of: Transcript?.self) { group in
                group.addTask {
                    try await LiveLab.transcript(
                        "reproduce",
                        "nginx/debian-13/X25519MLKEM768/pinned",
                        "--times",
                        "100"
                    ) { text in
                        if text.hasPrefix("attempt 1 ") { continuation.yield() }
                    }
                }
                for await _ in attempts { break }
                group.cancelAll()
                return try await group.next() ?? nil
            }
            #expect(transcript?.status == .interrupted)
            #expect(try await LiveLab.containers(labels: [own]) == before)
            // What was found out by then is stored.
            let account = try await LiveLab.transcript(
                "show",
                "nginx/debian-13/X25519MLKEM768/pinned"
            )
            #expect(account.output.contains("\nreproduced\n"))
        }
    }
}
