import Foundation
import GRDB

/// Somebody who opens a result file past the lab.
///
/// Neither has the lab's settings: foreign keys are not looked at, and what REPLACE
/// deletes fires no trigger (https://www.sqlite.org/pragma.html#pragma_recursive_triggers).
enum Hand: CaseIterable {
    /// A program with SQLite in it.
    case program

    /// `sqlite3`, as a person starts it.
    case shell

    private static let path = "/usr/bin/sqlite3"

    /// Those that are at hand on this machine.
    static var all: [Hand] {
        FileManager.default.isExecutableFile(atPath: path) ? allCases : [.program]
    }

    /// Writes by hand, and answers what was said against it; nil where nothing was.
    func write(_ sql: String, to path: String) throws -> String? {
        switch self {
        case .program:
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            do {
                try DatabaseQueue(path: path, configuration: configuration)
                    .write { try $0.execute(sql: sql) }
                return nil
            } catch let error as DatabaseError {
                return error.message ?? error.description
            }
        case .shell:
            let shell = Process()
            shell.executableURL = URL(filePath: Self.path)
            shell.arguments = ["-batch", "-bail", path, sql]
            let said = Foundation.Pipe()
            shell.standardError = said
            try shell.run()
            let words = try said.fileHandleForReading.readToEnd() ?? Data()
            shell.waitUntilExit()
            return shell.terminationStatus == 0 ? nil : String(decoding: words, as: UTF8.self)
        }
    }
}
