import Digests
package import Interop
import Processes

extension ImageWorkshop {
    /// Reads what is inside an image, or remembers it.
    ///
    /// Without `commands`, the image holds libraries only.
    func facts(
        about image: String,
        holding release: Release,
        commands: VersionCommands? = nil,
    ) async throws -> ImageFacts {
        if let facts = knownFacts(about: image, holding: release), facts.commands == commands {
            // The catalogue may have changed since they were read.
            if let libraries = facts.libraries { try release.check(libraries) }
            return facts
        }
        async let server = version(commands?.server, in: image)
        async let python = version(commands?.python, in: image)
        async let go = version(commands?.go, in: image)
        let hasOwnTLS = commands?.go != nil
        let (libraries, packages) = try await withFiles(of: image) { container in
            let status = try await file("/var/lib/dpkg/status", in: container)
            let libraries = hasOwnTLS ? nil : try await self.libraries(release, in: container)
            return (libraries, PackageList(status: String(decoding: status, as: UTF8.self)))
        }
        let sources = release.libraryPackages.compactMap { name in
            packages[name].map { "package \(name) \($0)" }
        }
        let facts = ImageFacts(
            commands: commands,
            paths: release.libraryPaths,
            versions: ImageVersions(
                server: try await server,
                openssl: libraries?.version,
                python: try await python,
                go: try await go,
            ),
            opensslSource: hasOwnTLS || sources.isEmpty ? nil : sources.joined(separator: ", "),
            libraries: libraries,
        )
        try notebook.write(facts, as: image)
        return facts
    }

    /// The versions that were read from inside an image before; nil where none were.
    package func knownVersions(in image: String) -> ImageVersions? {
        let facts: ImageFacts? = notebook.page(image)
        return facts?.versions
    }

    /// What was read from inside an image earlier, where the release had the same paths; else nil.
    func knownFacts(about image: String, holding release: Release) -> ImageFacts? {
        let facts: ImageFacts? = notebook.page(image)
        return facts?.paths == release.libraryPaths ? facts : nil
    }

    /// The libraries of a release in a container; nil for a release without any.
    private func libraries(
        _ release: Release,
        in container: String,
    ) async throws -> ReleaseLibraries? {
        guard let libssl = release.libssl ?? release.wheelLibrary,
            let libcrypto = release.libcrypto ?? release.wheelLibrary
        else { return nil }
        let content = try await file(libcrypto, in: container)
        guard let text = VersionText.find(in: content) else {
            throw Fault(
                operation: "read the version of",
                subject: libcrypto,
                reason: "it states none",
            )
        }
        let libraries = ReleaseLibraries(
            libssl: try await file(libssl, in: container).sha256,
            libcrypto: content.sha256,
            versionText: text,
        )
        try release.check(libraries)
        return libraries
    }

    /// Asks a program in an image for its version.
    private func version(_ command: VersionCommand?, in image: String) async throws -> String? {
        guard let command else { return nil }
        return try command.version(in: try await output(of: command.words, in: image))
    }
}

extension Release {
    /// The paths of the files in an image that hold its OpenSSL.
    var libraryPaths: [String] {
        [libssl, libcrypto, wheelLibrary].compactMap(\.self)
    }
}
