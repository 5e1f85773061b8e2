import Glibc
package import Interop

/// Finds out which TLS libraries a process has mapped, and what is in them.
///
/// Names prove nothing: every file that is mapped to be executed is read, and counts where
/// it implements TLS 1.3, whatever it is called. Files are read through `/proc/PID/root`, so
/// that the path means what it means to that process.
package struct LibraryMap {
    private var known: [FileIdentity: MappedLibrary?] = [:]

    /// Makes one with nothing in it yet.
    package init() {}

    /// The libssl, libcrypto and other TLS 1.3 code that a process has mapped for execution.
    ///
    /// Throws a ``Fault`` where its map or a file cannot be read, or a file was
    /// replaced since it was mapped: then nothing is proven.
    package mutating func libraries(
        of process: ProcessIdentity
    ) throws(Fault) -> [MappedLibrary] {
        try libraries(of: "\(process.id)")
    }

    /// The same of this very process, without the program itself.
    package static func own() throws(Fault) -> [MappedLibrary] {
        var map = LibraryMap()
        let program = ProcessFiles.link("/proc/self/exe")
        return try map.libraries(of: "self").filter { $0.path != program }
    }

    private mutating func libraries(of process: String) throws(Fault) -> [MappedLibrary] {
        guard let map = ProcessFiles.text("/proc/\(process)/maps"), !map.isEmpty else {
            throw Self.fault(process, "its memory map cannot be read")
        }
        var libraries: [MappedLibrary] = []
        for path in Self.executables(in: map) {
            guard !path.hasSuffix(" (deleted)") else {
                throw Self.fault(process, "`\(path)` was replaced after it was mapped")
            }
            let root = process == "self" ? "" : "/proc/\(process)/root"
            guard let identity = FileIdentity(path, below: root) else {
                throw Self.fault(process, "`\(path)` cannot be read")
            }
            if let library = known[identity] {
                if let library { libraries.append(library) }
                continue
            }
            guard let content = ProcessFiles.bytes(root + path) else {
                throw Self.fault(process, "`\(path)` cannot be read")
            }
            let library = MappedLibrary(at: path, holding: content)
            known.updateValue(library, forKey: identity)
            if let library { libraries.append(library) }
        }
        return libraries
    }

    /// The distinct paths of files mapped for execution, in the order of the map (proc(5)).
    static func executables(in map: String) -> [String] {
        var paths: [String] = []
        for line in map.split(separator: "\n") {
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count == 6, fields[1].contains("x") else { continue }
            let path = String(fields[5].drop { $0 == " " })
            guard path.hasPrefix("/"), !paths.contains(path) else { continue }
            paths.append(path)
        }
        return paths
    }

    private static func fault(_ process: String, _ reason: String) -> Fault {
        Fault(operation: "prove the library of process", subject: process, reason: reason)
    }
}
