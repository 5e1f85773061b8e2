import DockerEngine
import Foundation
import HostUse
import Interop

/// A bundle as one file: a tar archive, compressed.
enum BundleArchive {
    /// Writes files below one folder into a new `tar.gz`, which nobody but the user may read.
    ///
    /// It is there whole or not at all, and never takes the place of another file.
    static func write(_ files: [BundleFile], below folder: String, to path: String) async throws {
        let part = "\(path).\(UUID().uuidString.prefix(8)).tar"
        defer {
            Files.remove(part)
            Files.remove("\(part).gz")
        }
        do {
            try Files.writeNew(archive(of: files, below: folder).bytes, to: part)
        } catch {
            // Nobody has ever heard of the file on the way.
            throw Fault(operation: error.operation, subject: path, reason: error.reason)
        }
        // Without name and time, so that equal files make equal bundles (RFC 1952).
        if let words = try await HostProgram.run("gzip", ["-9", "-n", part]) {
            throw Fault(operation: "compress", subject: path, reason: words)
        }
        try Files.link("\(part).gz", as: path)
    }

    /// The archive, with every folder before what is in it.
    static func archive(of files: [BundleFile], below folder: String) -> TarArchive {
        var archive = TarArchive()
        var known: Set<String> = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            let parts = "\(folder)/\(file.path)".split(separator: "/").map(String.init)
            for count in 1..<parts.count {
                let parent = parts[..<count].joined(separator: "/")
                if known.insert(parent).inserted { archive.addDirectory(parent) }
            }
            archive.addFile("\(folder)/\(file.path)", file.bytes, mode: file.mode)
        }
        return archive
    }
}
