package import Interop

extension ImageWorkshop {
    /// Provides the images that a run has recorded, as they are in the engine: builds nothing.
    ///
    /// `releases` are those whose libraries are needed. Where the run has recorded no image, that
    /// is a ``Fault`` in its place: one of another time would not be the one it was begun with.
    package func provide(
        recorded images: [ImageRecord],
        servers: [ServerImageRequest],
        releases: [Release],
    ) async throws -> Provisions {
        var libraries: [String: Result<ProvidedLibraries, Fault>] = [:]
        for release in releases {
            let isWheel = release.origin == .wheel
            let commands = servers.first { isWheel && $0.release.name == release.name }?
                .versionCommands
            do {
                let image = try Self.image(of: release.name, among: images) { image in
                    image.purpose == (isWheel ? "server" : "openssl")
                        && image.release == release.name
                }
                let facts = try await facts(
                    about: image.digest,
                    holding: release,
                    commands: commands,
                )
                guard let found = facts.libraries else { continue }
                libraries[release.name] = .success(
                    ProvidedLibraries(release: release, image: image, libraries: found)
                )
            } catch let fault as Fault {
                libraries[release.name] = .failure(fault)
            }
        }
        let found = servers.map { request -> Result<ServerImage, Fault> in
            Self.result { () throws(Fault) in
                let subject = "\(request.server) on \(request.release.name)"
                let image = try Self.image(of: subject, among: images) { image in
                    image.purpose == "server" && image.server == request.server
                        && image.release == request.release.name
                }
                return .image(image)
            }
        }
        let bench = Self.result { () throws(Fault) in
            try Self.image(of: "the bench", among: images) { $0.purpose == "bench" }
        }
        return Provisions(servers: found, libraries: libraries, bench: bench, notes: [])
    }

    private static func image(
        of subject: String,
        among images: [ImageRecord],
        where isMeant: (ImageRecord) -> Bool,
    ) throws(Fault) -> ImageRecord {
        guard let image = images.first(where: isMeant) else {
            throw Fault(
                operation: "find the image of",
                subject: subject,
                reason: "the run was interrupted before it had recorded one",
                hint: "run the matrix anew",
            )
        }
        return image
    }

    private static func result<Value>(
        _ body: () throws(Fault) -> Value
    ) -> Result<Value, Fault> {
        do throws(Fault) {
            return .success(try body())
        } catch {
            return .failure(error)
        }
    }
}
