import Digests
import DockerEngine
import Foundation
import HostUse
import Interop

/// The files that an image is built from, as an archive that grows in a file.
///
/// It is never in memory as a whole: a program of some dozen megabytes would be there
/// several times over.
struct BuildContext {
    private let path: String
    private let archive: FileHandle
    private var folders: Set<String> = []
    private var places: Set<String> = []

    /// The most that is in memory of a file that is copied, in bytes.
    private static let pieceSize = 1 << 20

    /// Fills an archive in a directory, and keeps it for as long as `body` runs.
    static func withArchive<Value>(
        in directory: String,
        filledBy fill: (inout BuildContext) async throws -> Void,
        _ body: (ArchiveSource) async throws -> Value
    ) async throws -> Value {
        try Files.makeDirectory(directory)
        let path = "\(directory)/context-\(UUID().uuidString).tar"
        defer { Files.remove(path) }
        var context = try BuildContext(path: path)
        do {
            defer { try? context.archive.close() }
            try await fill(&context)
            try context.write(TarArchive.endMark)
        }
        return try await body(.file(path))
    }

    private init(path: String) throws(Fault) {
        self.path = path
        do {
            try Data().write(to: URL(filePath: path), options: .withoutOverwriting)
            archive = try FileHandle(forWritingTo: URL(filePath: path))
        } catch {
            throw Files.fault("write", path, error)
        }
    }

    /// Adds a file with these bytes, and the folders above it.
    mutating func add(_ bytes: [UInt8], at place: String, isProgram: Bool = false) throws(Fault) {
        try begin(place, size: bytes.count, isProgram: isProgram)
        try write(bytes)
        try write(TarArchive.padding(after: bytes.count))
    }

    /// Adds an empty folder, and those above it.
    mutating func addFolder(_ place: String) throws(Fault) {
        try beginFolders(above: place + "/")
    }

    /// Adds a copy of a file of this host, and the folders above it.
    ///
    /// Throws a ``Fault`` where it is not, or no longer, the one with this SHA-256.
    mutating func add(
        copyOf file: String,
        at place: String,
        sha256: String,
        isProgram: Bool = false,
    ) throws(Fault) {
        do {
            let source = try FileHandle(forReadingFrom: URL(filePath: file))
            defer { try? source.close() }
            let size = Int(try source.seekToEnd())
            try source.seek(toOffset: 0)
            try begin(place, size: size, isProgram: isProgram)
            var hash = RunningSHA256()
            var rest = size
            while rest > 0, let piece = try source.read(upToCount: min(rest, Self.pieceSize)),
                !piece.isEmpty
            {
                hash.take(piece)
                try write(piece)
                rest -= piece.count
            }
            guard hash.text == sha256 else {
                throw Fault(
                    operation: "copy into an image",
                    subject: file,
                    reason: "it has changed since the run began",
                    hint: "run again when nothing is being compiled",
                )
            }
            try write(TarArchive.padding(after: size))
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Files.fault("read", file, error)
        }
    }

    /// Writes what comes before the contents of a file.
    private mutating func begin(_ place: String, size: Int, isProgram: Bool) throws(Fault) {
        // The engine would copy the second, and find steps it has done before by the first.
        guard places.insert(place).inserted else {
            throw Fault(
                operation: "copy into an image",
                subject: place,
                reason: "two files are to be there",
            )
        }
        try beginFolders(above: place)
        let entry = TarEntry(path: place, kind: .file([]), mode: isProgram ? 0o755 : 0o644)
        try write(TarArchive.head(of: entry, size: size))
    }

    private mutating func beginFolders(above place: String) throws(Fault) {
        let parents = place.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for count in parents.indices {
            let folder = parents[...count].joined(separator: "/")
            guard folders.insert(folder).inserted else { continue }
            let entry = TarEntry(path: folder, kind: .directory, mode: 0o755)
            try write(TarArchive.head(of: entry, size: 0))
        }
    }

    private func write(_ bytes: some DataProtocol) throws(Fault) {
        do {
            try archive.write(contentsOf: bytes)
        } catch {
            throw Files.fault("write", path, error)
        }
    }
}
