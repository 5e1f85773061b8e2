import Foundation
import Interop
import LabTesting
import Testing

@testable import ResultStore

/// `Lab/large-database`, whose files are what questions are timed on.
@Suite struct `A large database` {
    @Test func `is a result file with every cell recorded`() async throws {
        try await withFolder { folder in
            _ = try ResultStore.open(at: "\(folder)/template.sqlite")
            let sizes = ["--runs", "3", "--cells", "150", "--whole", "1"]
            let made = try Self.make(
                sizes + ["\(folder)/template.sqlite", "\(folder)/large.sqlite"]
            )
            #expect(made.status == 0, "\(made.prose)")
            #expect(made.prose.hasPrefix("3 runs of 150 cells: "))

            let store = try ResultStore.openExisting(at: "\(folder)/large.sqlite")
            let runs = try store.runs()
            #expect(runs.map(\.planned) == [150, 150, 150])
            #expect(runs.allSatisfy { $0.state == .finished && $0.unrecorded == 0 })
            let rows = try store.results(in: 3)
            let passed = rows.filter { $0.verdict == .pass }
            #expect(!passed.isEmpty && passed.count < rows.count)
            // What the view says of a cell is what its handshakes say.
            let starts = try store.startMedians(in: 3)
            for row in passed {
                #expect(row[.handshakeP50] == starts[row.number]?.first.map(ResultValue.integer))
                #expect(row[.samples] == .integer(20))
            }
            #expect(try store.count("SELECT count(*) FROM pragma_foreign_key_check") == 0)
            for (run, number) in [(1, 1), (2, 80), (3, 1), (3, 7), (3, 150)] {
                let account = try #require(try store.account(of: number, in: run))
                #expect(account.attempts.first?.samples.count ?? 0 > 2)
            }
        }
    }

    @Test func `starts the servers of its whole runs as often as it is told to`() async throws {
        try await withFolder { folder in
            _ = try ResultStore.open(at: "\(folder)/template.sqlite")
            let sizes = ["--runs", "3", "--cells", "40", "--repeats", "5"]
            let made = try Self.make(
                sizes + ["\(folder)/template.sqlite", "\(folder)/large.sqlite"]
            )
            #expect(made.status == 0, "\(made.prose)")
            let store = try ResultStore.openExisting(at: "\(folder)/large.sqlite")
            let starts = try (1...3).map { try store.startMedians(in: $0)[1, default: []] }
            #expect(starts.map(\.count) == [1, 5, 5])
            #expect(try store.result(run: 3, number: 1)?[.starts] == .integer(5))
            #expect(try store.count("SELECT count(*) FROM pragma_foreign_key_check") == 0)
        }
    }

    @Test func `has the rules of any other`() async throws {
        try await withFolder { folder in
            let template = "\(folder)/template.sqlite"
            let store = try ResultStore.open(at: template)
            let large = "\(folder)/large.sqlite"
            let made = try Self.make(["--runs", "1", "--cells", "20", template, large])
            #expect(made.status == 0, "\(made.prose)")
            let objects = "SELECT count(*) FROM sqlite_schema"
            let copy = try ResultStore.openExisting(at: large)
            #expect(try copy.count(objects) == (try store.count(objects)))
            let refusal = try Hand.program.write("UPDATE cell SET verdict = 'fail'", to: large)
            #expect(refusal == "a verdict is never rewritten")
        }
    }

    @Test(arguments: [
        ([], "two files are needed, TEMPLATE and FILE"),
        (["FOLDER/nothing", "FOLDER/new"], "there is no result file at `FOLDER/nothing`"),
        (["FOLDER/other", "FOLDER/new"], "`FOLDER/other` is not a result file of pqlab"),
        (["FOLDER/other", "FOLDER/other"], "there is something at `FOLDER/other` already"),
        (["--cells", "19"], "--cells takes a whole number from 20 to 4000, not `19`"),
        (["--runs", "many"], "--runs takes a whole number from 1 to 9999, not `many`"),
        (["--runs"], "--runs takes a whole number from 1 to 9999, not ``"),
        (["--rows", "3"], "unknown option `--rows`"),
    ])
    func `is not made of nonsense`(arguments: [String], error: String) async throws {
        try await withFolder { folder in
            _ = try Hand.shell.write("CREATE TABLE other (id)", to: "\(folder)/other")
            let made = try Self.make(
                arguments.map { $0.replacingOccurrences(of: "FOLDER", with: folder) }
            )
            #expect(made.status == 64)
            #expect(
                made.prose == """
                    error: \(error.replacingOccurrences(of: "FOLDER", with: folder))

                    hint: see the head of Lab/large-database

                    """
            )
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/new"))
        }
    }

    private static func make(_ arguments: [String]) throws -> (status: Int32, prose: String) {
        let program = Process()
        program.executableURL = URL(filePath: "\(Transcript.repository)/Lab/large-database")
        program.arguments = arguments
        let said = Foundation.Pipe()
        program.standardError = said
        try program.run()
        let words = try said.fileHandleForReading.readToEnd() ?? Data()
        program.waitUntilExit()
        return (program.terminationStatus, String(decoding: words, as: UTF8.self))
    }
}
