import Foundation
import GRDB

/// Somebody who opens a result file past the lab.
///
/// Neither has the lab's settings: foreign keys are not looked at, and what REPLACE
/// deletes fires no trigger (https://www.sqlite.org/pragma.html#pragma_recursive_triggers).
enum Hand: CaseIterable {
    /// A program with SQLite in it.
    case program

    /// The `sqlite3` that a person starts; the lab's setup asks for it.
    case shell

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
            shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
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
