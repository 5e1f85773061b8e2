import Digests
package import Interop

/// Finds out which TLS libraries a process has mapped, and what is in them.
///
/// Files are read through `/proc/PID/root`, so that the path means what it means
/// to that process. One file that several processes of a container share is read
/// once.
package struct LibraryMap {
    private var known: [String: MappedLibrary] = [:]

    /// Makes one with nothing in it yet.
    package init() {}

    /// The libssl and libcrypto files mapped by a process.
    ///
    /// Throws a ``Fault`` where its map or a file cannot be read, or a file was
    /// replaced since it was mapped: then nothing is proven.
    package mutating func libraries(
        of process: ProcessIdentity,
        in container: String,
    ) throws(Fault) -> [MappedLibrary] {
        try libraries(of: "\(process.id)", sharedBy: container)
    }

    /// The libssl and libcrypto files mapped by this very process.
    package static func own() throws(Fault) -> [MappedLibrary] {
        var map = LibraryMap()
        return try map.libraries(of: "self", sharedBy: "self")
    }

    private mutating func libraries(
        of process: String,
        sharedBy owner: String,
    ) throws(Fault) -> [MappedLibrary] {
        guard let map = ProcessFiles.text("/proc/\(process)/maps"), !map.isEmpty else {
            throw Self.fault(process, "its memory map cannot be read")
        }
        var libraries: [MappedLibrary] = []
        for path in Self.paths(in: map) {
            guard !path.hasSuffix(" (deleted)") else {
                throw Self.fault(process, "`\(path)` was replaced after it was mapped")
            }
            let key = owner + path
            if let library = known[key] {
                libraries.append(library)
                continue
            }
            let root = process == "self" ? "" : "/proc/\(process)/root"
            guard let content = ProcessFiles.bytes(root + path) else {
                throw Self.fault(process, "`\(path)` cannot be read")
            }
            let library = MappedLibrary(
                path: path,
                sha256: content.sha256,
                version: VersionText.find(in: content),
            )
            known[key] = library
            libraries.append(library)
        }
        return libraries
    }

    /// The distinct paths of libssl and libcrypto in a memory map, in its order (proc(5)).
    static func paths(in map: String) -> [String] {
        var paths: [String] = []
        for line in map.split(separator: "\n") {
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count == 6 else { continue }
            let path = String(fields[5].drop { $0 == " " })
            let name = path.split(separator: "/").last ?? ""
            guard name.hasPrefix("libssl.so") || name.hasPrefix("libcrypto.so"),
                !paths.contains(path)
            else { continue }
            paths.append(path)
        }
        return paths
    }

    private static func fault(_ process: String, _ reason: String) -> Fault {
        Fault(operation: "prove the library of process", subject: process, reason: reason)
    }
}
