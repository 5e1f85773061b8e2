import DockerEngine
package import Interop

extension ImageWorkshop {
    /// Provides the image that holds a packaged release's libraries, and reads them.
    func libraries(of release: Release, on ground: Ground) async throws -> ProvidedLibraries {
        let packages = try PackageSet(release.libraryPackages)
        let (image, plan) = try await imageOrFault(packages, on: ground) { changes in
            try librariesPlan(release, on: ground.base, changes: changes)
        }
        return try await libraries(of: release, in: ImageRecord(image, plan))
    }

    /// Reads the libraries of a release in an image that holds them.
    func libraries(of release: Release, in image: ImageRecord) async throws -> ProvidedLibraries {
        let facts = try await facts(about: image.digest, holding: release)
        guard let libraries = facts.libraries else {
            throw Fault(
                operation: "find the libraries of",
                subject: release.name,
                reason: "the catalogue does not say where they are",
            )
        }
        let record = ImageRecord(
            image,
            versions: facts.versions,
            opensslSource: image.opensslSource ?? facts.opensslSource,
        )
        return ProvidedLibraries(release: release, image: record, libraries: libraries)
    }

    /// The libraries of a release in an image that a run has recorded, by its identifier.
    ///
    /// Nil where no earlier run from this state folder has read them and the engine has the
    /// image no longer, and for a release of which the image has none.
    package func recordedLibraries(
        of release: Release,
        in image: String,
    ) async throws -> ReleaseLibraries? {
        if let known = knownFacts(about: image, holding: release) { return known.libraries }
        guard try await engine.inspectImage(image) != nil else { return nil }
        return try await facts(about: image, holding: release).libraries
    }

    /// Plans the image of a packaged release's libraries, with these changes of packages.
    func librariesPlan(
        _ release: Release,
        on base: ProvidedBase,
        changes: PackageChanges,
    ) throws -> ImagePlan {
        let usual = "Dockerfiles/openssl/packaged.Dockerfile"
        let dockerfile = "\(home)/\(release.dockerfile ?? usual)"
        return ImagePlan(
            purpose: "openssl",
            release: release.name,
            base: base,
            dockerfile: try text(of: dockerfile),
            packages: try PackageSet(release.libraryPackages),
            changes: changes,
            contents: try release.dockerfile == nil
                ? ImageContents() : .beside(dockerfile: dockerfile),
        )
    }

    /// Adds a release's libraries to the context of the bench.
    func add(_ provided: ProvidedLibraries, to context: inout BuildContext) async throws {
        try await withFiles(of: provided.image.digest) { container in
            for (path, place) in provided.places {
                try context.add(try await file(path, in: container), at: place)
            }
        }
    }
}

extension ProvidedLibraries {
    /// Where each library goes in the bench's context, by its path in its own image.
    fileprivate var places: [(path: String, place: String)] {
        [release.libssl, release.libcrypto].compactMap { $0 }.map { path in
            (path, "releases/\(release.name)/\(path.split(separator: "/").last ?? "")")
        }
    }

    /// The hash of each library, by its path in the bench's context.
    var hashes: [String: String] {
        let hashes = [libraries.libssl, libraries.libcrypto]
        return Dictionary(uniqueKeysWithValues: zip(places.map(\.place), hashes))
    }
}
