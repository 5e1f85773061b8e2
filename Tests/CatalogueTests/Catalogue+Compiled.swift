import Interop

@testable import Catalogue

extension Catalogue {
    /// The shipped catalogue, with compiled releases and a wheel before the packaged ones.
    static func withCompiled() throws -> Catalogue {
        let shipped = try Shipped.catalogue()
        let compiled = ["1.1.1", "3.0", "3.5", "3.6", "4.0"].map {
            Release(
                name: $0,
                origin: .compiled,
                base: "debian-12",
                servers: ["nginx", "apache", "flask", "cheroot", "uvicorn"],
                libraryPackages: [],
                libssl: "/opt/openssl/lib/libssl.so",
                libcrypto: "/opt/openssl/lib/libcrypto.so",
            )
        }
        let wheels = ["3.1", "3.2", "3.3", "3.4", "3.5", "4.0"].map {
            Release(
                name: "wheel-\($0)",
                origin: .wheel,
                base: "debian-12",
                servers: ["cheroot"],
                libraryPackages: [],
                libssl: nil,
                libcrypto: nil,
            )
        }
        return Catalogue(
            groups: shipped.groups,
            releases: Releases(
                bases: shipped.releases.bases,
                releases: compiled + wheels + shipped.releases.releases,
            ),
            servers: shipped.servers,
            rules: shipped.rules,
            knownFailures: shipped.knownFailures,
            texts: shipped.texts,
        )
    }
}
