import Foundation
import HostUse
import Interop

/// The archives that earlier runs have fetched, each with a note beside it.
struct SourceCache: Sendable {
    let directory: String

    /// The newest archive here that serves; nil where there is none.
    ///
    /// One whose bytes are no longer those that came is a ``Fault``. A file without a note
    /// is passed over: nobody knows what it is.
    func newest(for request: SourceRequest) throws(Fault) -> FetchedSource? {
        guard Files.isFolder(directory) else { return nil }
        let names = request.names
        let archives = try Files.names(in: directory).compactMap { names.archive(named: $0) }
        for archive in request.best(among: archives) {
            guard let note = note(of: archive) else { continue }
            let path = path(of: archive)
            let sum = try Files.sha256(of: path)
            let noted = ExpectedSum(
                sums: [note.sha256],
                source: "the note of when it was fetched",
                hint: "remove the file, and it is fetched anew",
            )
            try noted.check(sum, of: path)
            try request.catalogueSum(of: archive.version)?.check(sum, of: path)
            return FetchedSource(
                name: request.directions.name,
                version: archive.version,
                path: path,
                sha256: sum,
                place: note.place,
            )
        }
        return nil
    }

    /// Gives a checked file its name; until then, nobody takes it for an archive.
    func keep(_ part: String, as archive: Archive, noting note: CacheNote) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // The note first: a file without one is passed over, a note without a file is nothing.
        try Files.write(try encoder.encode(note), to: notePath(of: archive))
        try Files.move(part, to: path(of: archive))
    }

    /// Runs `body` with a path for a file that is not whole yet, and is gone afterwards.
    func withPart<Result>(
        of name: String,
        _ body: (_ path: String) async throws -> Result
    ) async throws -> Result {
        try Files.makeDirectory(directory)
        let path = "\(directory)/\(name).\(UUID().uuidString.prefix(8)).part"
        defer { Files.remove(path) }
        return try await body(path)
    }

    /// The path that an archive has here.
    func path(of archive: Archive) -> String { "\(directory)/\(archive.name)" }

    private func notePath(of archive: Archive) -> String { "\(path(of: archive)).json" }

    private func note(of archive: Archive) -> CacheNote? {
        let bytes = try? Files.bytes(notePath(of: archive))
        return bytes.flatMap { try? JSONDecoder().decode(CacheNote.self, from: Data($0)) }
    }
}
