package import Interop

extension Release {
    /// Stands for the folder of an architecture's libraries in the paths of a release.
    static let multiarchPlaceholder = "{{multiarch}}"

    /// The same release with the paths that its libraries have on an architecture.
    package func on(_ architecture: Architecture) -> Release {
        Release(
            name: name,
            origin: origin,
            base: base,
            servers: servers,
            libraryPackages: libraryPackages,
            python: python,
            openssl: openssl,
            requirements: requirements,
            libssl: libssl.map { Self.path($0, on: architecture) },
            libcrypto: libcrypto.map { Self.path($0, on: architecture) },
            wheelLibrary: wheelLibrary.map { Self.path($0, on: architecture) },
            dockerfile: dockerfile,
        )
    }

    private static func path(_ path: String, on architecture: Architecture) -> String {
        path.split(separator: multiarchPlaceholder, omittingEmptySubsequences: false)
            .joined(separator: architecture.multiarchTriplet)
    }
}
