import Commands
import Foundation
import GRDB
import LabTesting
import Testing

extension Live {
    @Suite struct `A disk that` {
        /// A disk with what makes a run quick: the notes about images, and the authority.
        private static func disk() async throws -> SmallDisk {
            let disk = try SmallDisk()
            let state = try await LiveLab.stateWithImages()
            try FileManager.default.createDirectory(
                atPath: "\(disk.path)/state",
                withIntermediateDirectories: true
            )
            for name in ["images", "authority"] {
                guard FileManager.default.fileExists(atPath: "\(state)/\(name)") else { continue }
                try FileManager.default.copyItem(
                    atPath: "\(state)/\(name)",
                    toPath: "\(disk.path)/state/\(name)"
                )
            }
            return disk
        }

        /// A run of two cells with its state on the disk.
        private static func run(
            on disk: SmallDisk,
            host: HostDoors = .real,
            hears: @escaping @Sendable (String) -> Void = { _ in },
        ) async -> Transcript {
            await Transcript.running(
                [
                    "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--only",
                    "server=nginx,release=debian-13,policy=pinned", "--wave", "2", "--state",
                    "\(disk.path)/state",
                ],
                findEngine: LiveLab.findEngine,
                host: host,
                hears: hears,
            )
        }

        /// What a run on a disk that is out of order has to be like, wherever it found that out.
        private func check(_ transcript: Transcript, says reason: String) {
            #expect(transcript.status == .disturbed, "\(transcript.output)")
            #expect(transcript.prose.ranges(of: "error: ").count == 1, "\(transcript.prose)")
            #expect(transcript.prose.contains(reason), "\(transcript.prose)")
            #expect(transcript.prose.contains("\n\nhint: "), "\(transcript.prose)")
        }

        /// What SQLite itself finds wrong with the results, and how many verdicts there are.
        private func database(on disk: SmallDisk) throws -> (health: [String], verdicts: Int) {
            try DatabaseQueue(path: "\(disk.path)/state/results.sqlite").read { database in
                (
                    try String.fetchAll(database, sql: "PRAGMA integrity_check"),
                    try Int.fetchOne(database, sql: "SELECT count(verdict) FROM cell") ?? 0
                )
            }
        }

        /// That no draft, and no file without its end, stays behind.
        private func checkFiles(on disk: SmallDisk) {
            for name in disk.files.keys {
                #expect(
                    ["authority/", "images/", "logs/", "results.sqlite"].contains {
                        name.hasPrefix("state/\($0)")
                    },
                    "\(name)"
                )
                #expect(!name.hasSuffix(".new") && !name.contains(".nosync"), "\(name)")
            }
        }

        @Test func `is full when a run begins stops it at once`() async throws {
            let disk = try await Self.disk()
            let before = disk.files
            try disk.leave(pages: 0)
            check(await Self.run(on: disk), says: " has 0 B free, and 1.0 GiB are needed")
            #expect(disk.files == before)
        }

        /// With room for nothing, for the beginning of a database, and for nearly all of one.
        @Test(arguments: [0, 2, 20])
        func `fills up before a run has begun leaves no half of a file`(pages: Int) async throws {
            let disk = try await Self.disk()
            try FileManager.default.removeItem(atPath: "\(disk.path)/state/authority")
            try disk.leave(pages: pages)
            var host = HostDoors.real
            host.freeSpace = { _ in FreeSpace(fileSystem: 1, bytes: 1 << 40) }
            let full = await Self.run(on: disk, host: host)
            #expect(full.prose.contains("the disk is full") || full.prose.contains("no space left"))
            check(full, says: "cannot ")
            try disk.makeRoom()
            checkFiles(on: disk)
            let next = await Self.run(on: disk)
            #expect(next.status == .good, "\(next.prose)")
            #expect(try database(on: disk).health == ["ok"])
            #expect(try database(on: disk).verdicts == 3)
        }

        @Test func `fills up in mid-run keeps what was stored before`() async throws {
            let disk = try await Self.disk()
            let transcript = await Self.run(on: disk) { text in
                guard text.hasPrefix("wave 2") else { return }
                #expect(throws: Never.self) { try disk.leave(pages: 0) }
            }
            check(transcript, says: "cannot record a wave of `run 1`: the disk is full")
            #expect(transcript.prose.contains("run 1 ended early: 1 of 3 cells are in "))
            #expect(transcript.prose.hasSuffix("hint: make room, then run again\n"))
            try disk.makeRoom()
            checkFiles(on: disk)
            let (health, verdicts) = try database(on: disk)
            #expect(health == ["ok"])
            #expect(verdicts == 1)
            let next = await Self.run(on: disk)
            #expect(next.status == .good, "\(next.prose)")
        }

        @Test func `is read-only is told of, and not touched`() async throws {
            let disk = try await Self.disk()
            let first = await Self.run(on: disk)
            #expect(first.status == .good, "\(first.prose)")
            try disk.makeReadOnly()
            let before = disk.files
            check(
                await Self.run(on: disk),
                says: "results.sqlite`: the file or its folder is read-only"
            )
            #expect(disk.files == before)
        }
    }
}
