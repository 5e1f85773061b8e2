import Commands
import Foundation
import GRDB
import LabTesting
import Subprocess
import Synchronization
import Testing

extension Live {
    @Suite(.serialized) struct `A run that is killed` {
        /// When SIGKILL comes.
        enum Moment: CaseIterable, Sendable {
            /// While images are looked for: no container is there yet.
            case preparing

            /// Between the start of one server and that of another.
            case starting

            /// When the probe has begun to tell of the second wave.
            case probing

            /// Within the transaction that stores the second wave.
            case recording

            /// How many verdicts are stored by then: the first wave is of the endpoint as
            /// shipped, which has three cells, and a pinned one.
            var verdicts: Int { self == .probing || self == .recording ? 4 : 0 }
        }

        /// Tells whether a moment has come, from what the engine is asked.
        private final class Watch: Sendable {
            private let counts = Mutex<[String: Int]?>(nil)

            /// Takes one answer of the engine's.
            func isTime(_ moment: Moment, at step: EngineLine.Step) -> Bool {
                guard case .answered(let request) = step else { return false }
                let counts = counts.withLock { counts in
                    // The last question before a run is begun is how much room the engine has.
                    if request == "GET /info" { counts = [:] }
                    counts?[Self.kind(of: request), default: 0] += 1
                    return counts ?? [:]
                }
                return switch moment {
                case .preparing: counts["image", default: 0] == 2
                // Bench and packet limiter come before the servers.
                case .starting: counts["start", default: 0] == 3
                case .probing: counts["probe", default: 0] == 2
                // The packet limiter goes first, then the servers of two waves.
                case .recording: counts["removal", default: 0] == 5
                }
            }

            private static func kind(of request: String) -> String {
                switch request {
                case _ where request.hasPrefix("GET /images/"): "image"
                case _ where request.hasPrefix("DELETE /containers/"): "removal"
                case _ where !request.hasSuffix("/start"): "other"
                case _ where request.hasPrefix("POST /exec/"): "probe"
                default: "start"
                }
            }
        }

        /// A state folder with a database, in which storing the second cell of a second wave
        /// takes very long.
        private func state() async throws -> Folder {
            let folder = try Folder()
            try folder.copy("\(try await LiveLab.stateWithImages())/images", to: "images")
            let first = await run(in: folder)
            #expect(first.status == .good, "\(first.prose)")
            try await database(in: folder).write { database in
                try database.execute(
                    sql: """
                        CREATE VIEW eternity AS WITH RECURSIVE number(value) AS
                            (SELECT 1 UNION ALL SELECT value + 1 FROM number LIMIT 1000000000)
                            SELECT value FROM number;
                        CREATE TRIGGER slowly BEFORE UPDATE OF verdict ON cell WHEN EXISTS
                            (SELECT 1 FROM cell JOIN attempt ON attempt.id = decisive_attempt_id
                                JOIN endpoint ON endpoint.id = attempt.endpoint_id
                                WHERE cell.run_id = NEW.run_id AND wave = 2)
                            BEGIN SELECT count(*) FROM eternity; END
                        """
                )
            }
            return folder
        }

        private func database(in folder: Folder) throws -> DatabaseQueue {
            var configuration = Configuration()
            configuration.busyMode = .immediateError
            return try DatabaseQueue(
                path: "\(folder.path)/results.sqlite",
                configuration: configuration
            )
        }

        private static let matrix = [
            "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--only",
            "server=nginx,release=debian-13", "--wave", "2",
        ]

        /// Runs one cell in this process.
        private func run(in folder: Folder) async -> Transcript {
            await Transcript.running(
                Self.matrix.dropLast(2) + [
                    "--only", "group=X25519,policy=default", "--state", folder.path,
                ],
                findEngine: LiveLab.findEngine,
            )
        }

        /// Returns once another process is in the middle of writing to the database.
        private func awaitWriter(in folder: Folder) async throws {
            let database = try database(in: folder)
            for _ in 1...500 {
                do {
                    try await database.writeWithoutTransaction {
                        try $0.inTransaction(.immediate) { .rollback }
                    }
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                    return
                }
                try await Task.sleep(for: .milliseconds(10))
            }
            Issue.record("nobody ever wrote")
        }

        @Test func `at any point has stored what was finished, and is cleaned up after`()
            async throws
        {
            let folder = try await state()
            try await Bystanders.unharmed {
                for (number, moment) in Moment.allCases.enumerated() {
                    try await kill(at: moment, in: folder)
                    try await check(run: number + 2, killedAt: moment, in: folder)
                }
                try await database(in: folder).write { database in
                    try database.execute(sql: "DROP TRIGGER slowly; DROP VIEW eternity")
                }
                let next = await run(in: folder)
                #expect(next.status == .good, "\(next.prose)")
            }
        }

        private func kill(at moment: Moment, in folder: Folder) async throws {
            let watch = Watch()
            let (times, time) = AsyncStream.makeStream(of: Void.self)
            let program = try await EngineLine.withLine { step, _ in
                if watch.isTime(moment, at: step) { time.yield() }
            } _: { line in
                try await LabProgram.run(
                    Self.matrix,
                    state: folder.path,
                    environment: line.environment,
                    meanwhile: { send in
                        for await _ in times { break }
                        if moment == .recording { try await awaitWriter(in: folder) }
                        try send(.kill)
                    },
                )
            }
            #expect(program.ending == .signaled(SIGKILL), "\(moment): \(program.prose)")
        }

        private func check(run: Int, killedAt moment: Moment, in folder: Folder) async throws {
            let (health, verdicts) = try await database(in: folder).read { database in
                (
                    try String.fetchAll(database, sql: "PRAGMA integrity_check"),
                    try String?.fetchAll(
                        database,
                        sql: "SELECT verdict FROM result WHERE run_id = ?",
                        arguments: [run],
                    )
                )
            }
            #expect(health == ["ok"])
            #expect(verdicts.count == 6, "\(moment)")
            #expect(verdicts.compactMap(\.self).count == moment.verdicts, "\(moment)")
            #expect(try await LiveLab.leftovers().isEmpty == (moment == .preparing), "\(moment)")

            let clean = await Transcript.running(
                ["clean", "--state", folder.path],
                findEngine: LiveLab.findEngine
            )
            #expect(clean.status == .good, "\(clean.prose)")
            #expect(
                clean.prose.hasPrefix(
                    "run \(run) is marked as interrupted: its process is gone\n"
                ),
                "\(moment): \(clean.prose)"
            )
            #expect(try await LiveLab.leftovers().isEmpty, "\(moment)")
            let show = await Transcript.running(["show", "\(run)", "--state", folder.path])
            #expect(show.prose.contains(", interrupted, "))
        }
    }
}
