import Dispatch
import Foundation
import GRDB
import Interop
import LabTesting
import Synchronization
import Testing

@testable import ResultStore

@Suite struct `A result file` {
    /// What is thrown for a file that can be opened neither for writing nor for questions.
    private func refusals(of path: String) -> [StoreError?] {
        [
            #expect(throws: StoreError.self) { try ResultStore.open(at: path) },
            #expect(throws: StoreError.self) { try ResultStore.openExisting(at: path) },
        ]
    }

    @Test func `is made with the folders above it, and keeps what was stored`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/a/b/results.sqlite"
            let run = try ResultStore.open(at: path).beginSample()
            let again = try ResultStore.open(at: path)
            try again.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
            let questions = try ResultStore.openExisting(at: path)
            #expect(try questions.results(in: run).map(\.verdict) == [.pass, nil])
            #expect(try questions.account(of: 1, in: run) == again.account(of: 1, in: run))
        }
    }

    @Test func `is not made by a question`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            let error = #expect(throws: StoreError.self) {
                try ResultStore.openExisting(at: path)
            }
            #expect(error?.description == "cannot open `\(path)`: there is no such file")
            #expect(error?.hint == "start with `pqlab run`, or name another file with `--db`")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `of another program is left alone`() async throws {
        try await withFolder { folder in
            let letter = "\(folder)/letter.txt"
            try Data("Dear Sir or Madam".utf8).write(to: URL(filePath: letter))
            let other = "\(folder)/other.sqlite"
            try DatabaseQueue(path: other).write { database in
                try database.execute(sql: "CREATE TABLE cell (id INTEGER); PRAGMA user_version = 1")
            }
            let reasons = [
                letter: "it is not an SQLite database",
                other: "it is a database of another program",
            ]
            for (path, reason) in reasons {
                let before = try Data(contentsOf: URL(filePath: path))
                for error in refusals(of: path) {
                    #expect(error?.description == "cannot open `\(path)`: \(reason)")
                    #expect(error?.hint == "name another file with `--db`")
                }
                #expect(try Data(contentsOf: URL(filePath: path)) == before)
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    == ["letter.txt", "other.sqlite"]
            )
        }
    }

    @Test func `of a newer program is left alone`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            _ = try ResultStore.open(at: path).beginSample()
            try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 77") }
            for error in refusals(of: path) {
                #expect(
                    error?.description == """
                        cannot open `\(path)`: it has schema 77, newer than \(Schema.version)
                        """
                )
                #expect(error?.hint == "use the newer pqlab that wrote it")
            }
        }
    }

    @Test func `that is a folder, or below a file, cannot be opened`() async throws {
        try await withFolder { folder in
            try Data().write(to: URL(filePath: "\(folder)/file"))
            let below = "\(folder)/file/results.sqlite"
            let error = #expect(throws: StoreError.self) { try ResultStore.open(at: below) }
            #expect(
                error?.description
                    == "cannot open `\(below)`: the file cannot be opened or created"
            )
            for error in refusals(of: folder) {
                #expect(error?.description == "cannot open `\(folder)`: it is a folder")
            }
        }
    }

    @Test func `that is open for questions takes nothing`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            _ = try ResultStore.open(at: path).beginSample()
            let questions = try ResultStore.openExisting(at: path)
            let error = #expect(throws: StoreError.self) { try questions.beginSample("run-2") }
            #expect(
                error?.description == """
                    cannot begin `run of quickstart`: the file or its folder is read-only
                    """
            )
            #expect(error?.hint == "make both writable, or name another file with `--db`")
        }
    }

    @Test func `on a full disk keeps what it had, whole`() async throws {
        try await withFolder { folder in
            let store = try ResultStore.open(at: "\(folder)/results.sqlite")
            let run = try store.beginSample()
            let before = try store.contents()
            try store.limit(pages: 1)
            let error = #expect(throws: StoreError.self) {
                try store.record(
                    CellRecord.sample(.sample(1), .pass, [.agreed(handshakes: Array(2001...2200))]),
                    in: run,
                )
            }
            #expect(error?.description == "cannot record a wave of `run 1`: the disk is full")
            #expect(error?.hint == "make room, then run again")
            #expect(try store.contents() == before)

            try store.limit(pages: .max)
            try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
            #expect(try store.unrecorded(in: run) == [2])
        }
    }

    /// With room for nothing, for one page, and so on, until there is enough.
    @Test func `is made later where there was no room for it`() throws {
        var pages = 0
        while true {
            let disk = try SmallDisk()
            let path = "\(disk.path)/results.sqlite"
            try disk.leave(pages: pages)
            do {
                _ = try ResultStore.open(at: path)
                break
            } catch {
                #expect(error.description == "cannot open `\(path)`: the disk is full", "\(pages)")
            }
            try disk.makeRoom()
            let question = #expect(throws: StoreError.self) {
                try ResultStore.openExisting(at: path)
            }
            #expect(
                question?.description == "cannot open `\(path)`: nothing was ever stored in it",
                "\(pages)"
            )
            let store = try ResultStore.open(at: path)
            #expect(try store.contents().isEmpty == false)
            pages += 1
        }
        #expect(pages > 2)
    }

    @Test(arguments: 1...100) func `is made by four at a time`(round: Int) async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            // Threads, since none must wait for another to be given one.
            let faults = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                do {
                    _ = try ResultStore.open(at: path)
                } catch {
                    faults.withLock { $0.append("\(error)") }
                }
            }
            #expect(faults.withLock { $0 } == [])
        }
    }

    /// What one of them reads between two statements is what the other has made of the file.
    @Test func `is made by another between two looks at it`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            let pool = try DatabasePool(path: path)
            let made = Mutex<[String]>([])
            try pool.writeWithoutTransaction { database in
                database.trace { event in
                    guard "\(event)".contains("PRAGMA user_version"),
                        made.withLock({ $0.isEmpty })
                    else { return }
                    let other = Result { try ResultStore.open(at: path) }
                    made.withLock { $0.append("\(other)") }
                }
                try Schema.migrate(database)
            }
            #expect(made.withLock { $0 }.map { $0.contains("success") } == [true])
            #expect(try ResultStore.openExisting(at: path).runs().isEmpty)
        }
    }

    @Test func `is written by two runs at a time`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for name in ["a", "b"] {
                    group.addTask { try ResultStore.open(at: path).runWhole(name, cells: 20) }
                }
                try await group.waitForAll()
            }
            let runs = try ResultStore.openExisting(at: path).runs()
            #expect(Set(runs.map(\.id)) == ["a", "b"])
            #expect(runs.map(\.state) == [.finished, .finished])
            #expect(runs.map(\.verdicts) == [[.pass: 20], [.pass: 20]])
        }
    }
}

extension ResultStore {
    /// Lets the file grow to so many pages; it never shrinks below what it has.
    fileprivate func limit(pages: Int32) throws {
        try database.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
    }

    /// Begins, records and finishes a run, one wave for each cell.
    fileprivate func runWhole(_ name: String, cells count: Int) throws {
        let cells = (1...count).map {
            Cell.sample($0, client: ClientName("openssl@\($0)"))
        }
        let run = try beginSample(name, cells: cells)
        for cell in cells {
            let endpoint = "\(name)-\(cell.number)"
            try record(
                CellRecord.sample(cell, .pass, [.agreed(on: endpoint)]),
                endpoint: endpoint,
                in: run,
            )
        }
        try finish(run: run, as: .finished, at: .sample)
    }
}
