import Commands
import EngineUse
import Foundation
import GRDB
import Interop
import LabTesting
import Subprocess
import Synchronization
import Testing

extension Live {
    @Suite(.serialized) struct `A run that is killed and goes on` {
        /// Four cells on three servers: two are impossible and end with the first start, two pass
        /// and end with the second.
        private static let matrix = [
            "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--only",
            "server=nginx,release=debian-12,group=X25519,group=X25519MLKEM768", "--samples", "2",
            "--repeats", "2", "--wave", "2",
        ]

        /// Counts the engine's answers since a run was begun.
        private final class Answers: Sendable {
            private let state = Mutex<Int?>(nil)

            /// How many there were.
            var count: Int { state.withLock { $0 ?? 0 } }

            /// Takes one, and tells whether it is the one with a number.
            func take(_ step: EngineLine.Step, is number: Int?) -> Bool {
                guard case .answered(let request) = step else { return false }
                return state.withLock { count in
                    // The last question before a run is begun is how much room the engine has.
                    if request == "GET /info" { count = -1 }
                    guard let before = count else { return false }
                    count = before + 1
                    return before + 1 == number
                }
            }
        }

        /// What is stored of a run's finished cells, row by row, and what else there is to compare.
        private struct Stored: Equatable {
            let finished: [String]
            let rows: [String]
            let lastEndpoint: Int
        }

        @Test func `at ten random points loses no cell, and repeats none`() async throws {
            let folder = try Folder()
            try folder.copy("\(try await LiveLab.stateWithImages())/images", to: "images")
            // The first run makes whatever is missing; the second says how long the way is.
            _ = try await run(in: folder, killedAt: nil)
            let (whole, length) = try await run(in: folder, killedAt: nil)
            #expect(whole.ending == .exited(0), "\(whole.prose)")
            var generator = SeededGenerator(seed: 6)
            let start = ContinuousClock.now
            for number in 3...12 {
                let point = 2 + Int(generator.next() % UInt64(length - 3))
                let (killed, _) = try await run(in: folder, killedAt: point)
                #expect(killed.ending == .signaled(SIGKILL), "\(point): \(killed.prose)")
                let before = try stored(of: number, in: folder)
                let resumed = await Transcript.running(
                    ["run", "--resume", "--state", folder.path],
                    findEngine: LiveLab.findEngine,
                )
                #expect(resumed.status == .good, "\(point): \(resumed.prose)\(resumed.output)")
                try await check(number, against: before, "point \(point) of \(length)", folder)
            }
            // The promise of a quick test is for a machine that does nothing else.
            let time = ContinuousClock.now - start
            #expect(time < .seconds(240), "it took \(time)")
        }

        private func run(
            in folder: Folder,
            killedAt point: Int?,
        ) async throws -> (program: LabProgram, answers: Int) {
            let answers = Answers()
            let (times, time) = AsyncStream.makeStream(of: Void.self)
            let program = try await EngineLine.withLine { step, _ in
                if answers.take(step, is: point) { time.yield() }
            } _: { line in
                try await LabProgram.run(
                    Self.matrix,
                    state: folder.path,
                    environment: line.environment,
                    meanwhile: { send in
                        for await _ in times {
                            try send(.kill)
                            break
                        }
                    },
                )
            }
            return (program, answers.count)
        }

        private func database(in folder: Folder) throws -> DatabaseQueue {
            try DatabaseQueue(path: "\(folder.path)/results.sqlite")
        }

        private func stored(of run: Int, in folder: Folder) throws -> Stored {
            try database(in: folder).read { database in
                let cells = try GRDB.Row.fetchAll(
                    database,
                    sql: "SELECT * FROM cell WHERE run_id = ? AND verdict IS NOT NULL",
                    arguments: [run],
                )
                let ids = cells.map { "\($0["id"] as Int)" }.joined(separator: ", ")
                let attempts = "SELECT id FROM attempt WHERE cell_id IN (\(ids))"
                let samples = "SELECT id FROM sample WHERE attempt_id IN (\(attempts))"
                let evidence = try [
                    "SELECT * FROM attempt WHERE id IN (\(attempts)) ORDER BY id",
                    "SELECT * FROM sample WHERE id IN (\(samples)) ORDER BY id",
                    "SELECT * FROM message WHERE sample_id IN (\(samples)) ORDER BY 1, 2",
                ].flatMap { try GRDB.Row.fetchAll(database, sql: $0) }
                return Stored(
                    finished: cells.map { $0["key"] },
                    rows: (cells + evidence).map(\.description),
                    lastEndpoint: try Int.fetchOne(
                        database,
                        sql: "SELECT ifnull(max(id), 0) FROM endpoint",
                    ) ?? 0,
                )
            }
        }

        /// Expects every cell to have come to its verdict once, and what was stored to be there.
        private func check(
            _ run: Int,
            against before: Stored,
            _ point: String,
            _ folder: Folder,
        ) async throws {
            let after = try stored(of: run, in: folder)
            let kept = Set(after.rows)
            #expect(before.rows.allSatisfy(kept.contains), "\(point)")
            #expect(after.finished.count == 4, "\(point)")
            let uuid = try await database(in: folder).read { database in
                let row = try #require(
                    try GRDB.Row.fetchOne(
                        database,
                        sql: "SELECT * FROM run WHERE id = ?",
                        arguments: [run],
                    )
                )
                #expect(row["status"] == "finished", "\(point)")
                let counts = try GRDB.Row.fetchAll(
                    database,
                    sql: """
                        SELECT verdict, attempts, starts, count(*) AS cells FROM result
                        WHERE run_id = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                        """,
                    arguments: [run],
                )
                #expect(
                    counts.map(\.description) == [
                        "[verdict:\"pass\" attempts:1 starts:2 cells:2]",
                        "[verdict:\"unsupported\" attempts:1 starts:0 cells:1]",
                        "[verdict:\"unsupported\" attempts:1 starts:1 cells:1]",
                    ],
                    "\(point)"
                )
                let resumptions = try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM resumption WHERE run_id = ?",
                    arguments: [run],
                )
                #expect(resumptions == 1, "\(point)")
                // A server that had nothing left to serve is not started again.
                let pins = try String.fetchAll(
                    database,
                    sql: """
                        SELECT key FROM endpoint JOIN cell USING (run_id, policy)
                        WHERE endpoint.id > ? AND run_id = ? AND policy = 'pinned'
                            AND group_id = pin
                        """,
                    arguments: [before.lastEndpoint, run],
                )
                #expect(Set(pins).isDisjoint(with: before.finished), "\(point)")
                return row["uuid"] as String
            }
            let left = try await LiveLab.containers(labels: ["\(Label.run)=\(uuid)"])
            #expect(left.isEmpty, "\(point)")
        }
    }
}
