import Foundation
import HostUse
import Interop

/// The file that keeps what one build said, and its last lines at hand.
///
/// Every build has a file of its own, so that a failure can be read again after the
/// next one.
struct BuildLog {
    /// The path of the file.
    let path: String

    /// The last lines, at most 20.
    private(set) var tail: [String] = []

    private let file: FileHandle

    /// Runs `body` with a new log in a directory; the name is made unique by the time.
    static func withLog<Value>(
        in directory: String,
        name: String,
        _ body: (inout BuildLog) async throws -> Value
    ) async throws -> Value {
        try Files.makeDirectory(directory)
        let style = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)
        let time = Date().formatted(style)
        var log = try BuildLog(path: "\(directory)/\(time)-\(name)")
        defer { try? log.file.close() }
        return try await body(&log)
    }

    /// Opens a file that was not there before: two builds may begin in the same second.
    private init(path stem: String) throws(Fault) {
        var path = "\(stem).log"
        var count = 1
        while true {
            do {
                try Data().write(to: URL(filePath: path), options: .withoutOverwriting)
                file = try FileHandle(forWritingTo: URL(filePath: path))
                self.path = path
                return
            } catch let error as CocoaError where error.code == .fileWriteFileExists {
                count += 1
                path = "\(stem)-\(count).log"
            } catch {
                throw Files.fault("write", path, error)
            }
        }
    }

    /// Adds one line.
    mutating func append(_ line: String) throws(Fault) {
        tail = tail.suffix(19) + [line]
        do {
            try file.seekToEnd()
            try file.write(contentsOf: Data("\(line)\n".utf8))
        } catch {
            throw Files.fault("write", path, error)
        }
    }

    /// All lines, with those that a program of the host added.
    func lines() throws(Fault) -> [String] {
        String(decoding: try Files.bytes(path), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    /// The last lines that the build's programs said, for the shape of an ending.
    ///
    /// The builder's own lines are left out: they name containers, which differ each time.
    var lastWords: String {
        let words = tail.filter { line in
            line.contains { !$0.isWhitespace } && !Self.builderWords.contains { line.hasPrefix($0) }
        }
        return words.suffix(5).joined(separator: "\n")
    }

    private static let builderWords = ["Step ", "STEP ", " --->", "-->", "Removing intermediate "]
}
