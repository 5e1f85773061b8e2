import HostUse
import Interop

extension ImageContents {
    /// The file that pins packages of Python, in the context of a build.
    private static let requirements = "requirements.txt"

    /// Everything that a Dockerfile copies, with these archives of its sources.
    ///
    /// Of the patches, those for this version of OpenSSL are in it.
    init(
        _ inputs: ImageInputs,
        sources: [ProvidedSource],
        openssl: String?,
        doors: SourceDoors,
    ) throws(Fault) {
        self = try Self.beside(
            dockerfile: inputs.dockerfile,
            except: inputs.requirements == nil ? [] : [Self.requirements]
        )
        .adding(programs: inputs.programs)
        var copies: [String: String] = [:]
        for source in sources { copies["sources/\(source.name)"] = source.path }
        for patch in inputs.patches where patch.isFor(openssl) {
            copies["patches/\(patch.name)"] = patch.file
        }
        copies[Self.requirements] = inputs.requirements
        for (place, path) in copies { hashes[place] = try Files.sha256(of: path) }
        for source in sources { hashes["sources/\(source.name)"] = source.sha256 }
        if !sources.isEmpty { origin = sources.map(\.origin).joined(separator: "; ") }
        let list = hashes[Self.requirements].flatMap { _ in
            copies[Self.requirements] ?? inputs.requirementsBeside
        }
        let hasPatches = !inputs.patches.isEmpty
        fill = { [fill, hashes, copies] context in
            try await fill(&context)
            for (place, path) in copies.sorted(by: { $0.key < $1.key }) {
                try context.add(copyOf: path, at: place, sha256: hashes[place] ?? "")
            }
            // A Dockerfile copies a folder whether or not there is anything in it.
            if hasPatches { try context.addFolder("patches") }
            guard let list else { return }
            try context.addFolder("wheels")
            let text = String(decoding: try Files.bytes(list), as: UTF8.self)
            let packages = PinnedPackage.all(in: text)
            let files = try await doors.pinnedFiles(packages)
            // With any wheel at hand, pip asks nobody for those that are not.
            let isWhole = packages.allSatisfy { $0.sums.contains { files[$0] != nil } }
            guard isWhole else { return }
            for (sum, path) in files.sorted(by: { $0.key < $1.key }) {
                let name = path.split(separator: "/").last.map(String.init) ?? sum
                try context.add(copyOf: path, at: "wheels/\(name)", sha256: sum)
            }
        }
    }
}

extension ImageInputs {
    /// The list of pinned packages beside the Dockerfile.
    fileprivate var requirementsBeside: String {
        let folder = dockerfile.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder + ["requirements.txt"]).joined(separator: "/")
    }
}
