import Digests
import Foundation
import HostUse
import Interop

extension ImageContents {
    /// Every file in a Dockerfile's folder, for it to copy, apart from Dockerfiles.
    ///
    /// Of the folders `patches` and `wheels` an image gets what it needs by name, and what is
    /// `replaced` comes from elsewhere.
    ///
    /// Throws a ``Fault`` for what could not be copied alike everywhere: a link, and a
    /// name that the lab uses itself or that is not one line.
    static func beside(
        dockerfile: String,
        except replaced: Set<String> = [],
    ) throws(Fault) -> ImageContents {
        let named = ["patches/", "wheels/"]
        let folder = URL(filePath: dockerfile).deletingLastPathComponent().path
        var files: [String: [UInt8]] = [:]
        var programs: Set<String> = []
        for path in try Files.below(folder)
        where !path.hasSuffix(".Dockerfile") && !named.contains(where: path.hasPrefix)
            && !replaced.contains(path)
        {
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
            if FileManager.default.isExecutableFile(atPath: place) { programs.insert(path) }
        }
        var contents = ImageContents(hashes: files.mapValues(\.sha256), programs: programs)
        contents.fill = { [files, programs] context in
            for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
                try context.add(bytes, at: path, isProgram: programs.contains(path))
            }
        }
        return contents
    }

    /// The same, with programs of this host beside them: their paths by name.
    func adding(programs: [String: String]) throws(Fault) -> ImageContents {
        guard !programs.isEmpty else { return self }
        var contents = self
        for (name, path) in programs { contents.hashes[name] = try Files.sha256(of: path) }
        contents.programs.formUnion(programs.keys)
        contents.fill = { [fill, hashes = contents.hashes] context in
            try await fill(&context)
            for (name, path) in programs.sorted(by: { $0.key < $1.key }) {
                try context.add(
                    copyOf: path,
                    at: name,
                    sha256: hashes[name] ?? "",
                    isProgram: true
                )
            }
        }
        return contents
    }
}
