import Foundation
import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A result file` {
    /// A folder for as long as `body` runs.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pqlab-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func `is made with the folders above it, and keeps what was stored`() throws {
        try withFolder { folder in
            let path = "\(folder)/a/b/results.sqlite"
            _ = try ResultStore.open(at: path).beginSample()
            #expect(try ResultStore.open(at: path).runs().map(\.number) == [1])
            #expect(try ResultStore.openExisting(at: path).results(in: 1).count == 2)
        }
    }

    @Test func `is not made by a question`() throws {
        try withFolder { folder in
            let path = "\(folder)/results.sqlite"
            let error = #expect(throws: StoreError.self) {
                try ResultStore.openExisting(at: path)
            }
            #expect(error?.description == "cannot open `\(path)`: there is no such file")
            #expect(error?.hint == "start with `pqlab run`, or name another file with `--db`")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `of another program is left alone`() throws {
        try withFolder { folder in
            let letter = "\(folder)/letter.txt"
            try Data("Dear Sir or Madam".utf8).write(to: URL(filePath: letter))
            let other = "\(folder)/other.sqlite"
            try DatabaseQueue(path: other).write { database in
                try database.execute(sql: "CREATE TABLE cell (id INTEGER); PRAGMA user_version = 1")
            }
            for path in [letter, other] {
                let before = try Data(contentsOf: URL(filePath: path))
                #expect(throws: StoreError.self) { try ResultStore.open(at: path) }
                #expect(throws: StoreError.self) { try ResultStore.openExisting(at: path) }
                #expect(try Data(contentsOf: URL(filePath: path)) == before)
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    == ["letter.txt", "other.sqlite"]
            )
        }
    }

    @Test func `is written by two runs at a time`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pqlab-store-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/results.sqlite"
        _ = try ResultStore.open(at: path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in ["a", "b"] {
                group.addTask {
                    let store = try ResultStore.open(at: path)
                    let cells = (1...20).map { Cell.sample($0, server: "nginx\($0)") }
                    let run = try store.begin(
                        .sample(name),
                        cells: cells,
                        origins: ["debian-13": .packaged],
                        bases: ["debian-13": "debian-13"],
                    )
                    for cell in cells {
                        try store.record(
                            WaveRecord(
                                endpoints: [],
                                controls: [],
                                cells: [.sample(cell, .error, [.disturbed()])],
                            ),
                            in: run,
                        )
                    }
                    try store.finish(run: run, as: .finished, at: .sample)
                }
            }
            try await group.waitForAll()
        }
        let runs = try ResultStore.openExisting(at: path).runs()
        #expect(runs.map(\.state) == [.finished, .finished])
        #expect(runs.map(\.verdicts) == [[.error: 20], [.error: 20]])
    }
}
