import Digests
import Foundation
import HostUse
import Interop

extension ImageContents {
    /// Every file in a Dockerfile's folder, for it to copy, apart from Dockerfiles.
    ///
    /// Throws a ``Fault`` for what could not be copied alike everywhere: a link, and a
    /// name that the lab uses itself or that is not one line.
    static func beside(dockerfile: String) throws(Fault) -> ImageContents {
        let folder = URL(filePath: dockerfile).deletingLastPathComponent().path
        var files: [String: [UInt8]] = [:]
        var executable: Set<String> = []
        for path in try Files.below(folder) where !path.hasSuffix(".Dockerfile") {
            let place = "\(folder)/\(path)"
            guard path != "Dockerfile", !path.hasPrefix("host/"),
                !path.contains(where: \.isNewline)
            else {
                throw Fault(
                    operation: "copy into an image",
                    subject: place,
                    reason: "the lab needs this name itself, or it is not one line",
                    hint: "give the file another name",
                )
            }
            files[path] = try Files.bytes(place)
            if FileManager.default.isExecutableFile(atPath: place) { executable.insert(path) }
        }
        var contents = ImageContents(hashes: files.mapValues(\.sha256))
        let copied = files
        contents.files = { copied }
        contents.executable = executable
        return contents
    }

    /// The same, with programs of this host beside them: their paths by name.
    func adding(programs: [String: String]) throws(Fault) -> ImageContents {
        guard !programs.isEmpty else { return self }
        var added: [String: [UInt8]] = [:]
        for (name, path) in programs { added[name] = try Files.bytes(path) }
        var contents = self
        contents.hashes.merge(added.mapValues(\.sha256)) { _, new in new }
        contents.executable.formUnion(added.keys)
        let own = files
        let all = added
        contents.files = { try await own().merging(all) { _, new in new } }
        return contents
    }
}
