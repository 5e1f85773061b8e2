import Foundation
import GRDB

extension ResultStore {
    /// Opens a result file for reading and writing, and makes it where there is none.
    ///
    /// A new file, and the folders above it, are created with the modes that the
    /// process's umask leaves of 0644 and 0755. An older file is brought up to date;
    /// one of another program is refused untouched.
    package static func open(at path: String) throws(StoreError) -> ResultStore {
        try opening(path) {
            if FileManager.default.fileExists(atPath: path) {
                try inspect(path)
            } else {
                try makeFolder(above: path)
            }
            return ResultStore(database: try patiently { try pool(at: path) })
        }
    }

    private static func pool(at path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration())
        try pool.writeWithoutTransaction { database in
            // What is reported as stored must survive the machine's end
            // (https://www.sqlite.org/pragma.html#pragma_synchronous).
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try Schema.migrate(database)
        }
        return pool
    }

    /// Opens a file, again where that collides with another who does.
    ///
    /// Two who turn a new file into one with a write-ahead log at the same moment would wait for
    /// each other for ever, so SQLite tells one of them at once that it is busy, whatever its
    /// patience (https://www.sqlite.org/c3ref/busy_handler.html). A lock that patience was no help
    /// against is not tried for long.
    private static func patiently(_ open: () throws -> DatabasePool) throws -> DatabasePool {
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(2) {
            do {
                return try open()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                Thread.sleep(forTimeInterval: .random(in: 0.01...0.05))
            }
        }
        return try open()
    }

    /// Opens a result file for questions only, and never makes one.
    ///
    /// An older file is first brought up to date.
    package static func openExisting(at path: String) throws(StoreError) -> ResultStore {
        try opening(path) {
            guard FileManager.default.fileExists(atPath: path) else {
                throw StoreError.Reason.missing
            }
            switch try inspect(path) {
            case .empty: throw StoreError.Reason.empty
            case .results(Schema.version): break
            case .results: _ = try open(at: path)
            }
            let configuration = configuration(readOnly: true)
            return ResultStore(database: try DatabasePool(path: path, configuration: configuration))
        }
    }

    /// Looks at a file before anything could change it.
    @discardableResult
    private static func inspect(_ path: String) throws -> Schema.Finding {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue { throw StoreError.Reason.folder }
        return try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
            .read { try Schema.inspect($0) }
    }

    private static func makeFolder(above path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StoreError.Reason.unreachable
        }
    }

    private static func opening(
        _ path: String,
        _ body: () throws -> ResultStore,
    ) throws(StoreError) -> ResultStore {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch {
            let reason = StoreError.Reason(error)
            throw StoreError(
                operation: "open",
                subject: path,
                reason: reason == .unreachable && isReadOnly(path) ? .readOnly : reason,
            )
        }
    }

    /// Whether a file is there and can be read, and its folder takes no file beside it.
    ///
    /// Even a reader has to make files there (https://www.sqlite.org/wal.html#readonly), and
    /// all that SQLite says then is that it cannot open the file.
    private static func isReadOnly(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return FileManager.default.isReadableFile(atPath: path)
            && !FileManager.default.isWritableFile(atPath: folder)
    }
}
