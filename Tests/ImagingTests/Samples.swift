import HostTesting
import Interop

@testable import Imaging

extension ProvidedBase {
    static func sample(key: String = "base key") -> ProvidedBase {
        ProvidedBase(
            base: .sample,
            reference: "pqlab/base:debian-13",
            key: key,
            packages: PackageList([
                PackageVersion("libc6", "2.41-12"), PackageVersion("libssl3t64", "3.5.7-1"),
            ]),
        )
    }
}

extension PackageVersion {
    init(_ name: String, _ version: String, _ architecture: String = "amd64") {
        self.init(name: name, architecture: architecture, version: version)
    }
}

extension Release {
    static func compiled(_ name: String) -> Release {
        Release(
            name: name,
            origin: .compiled,
            base: "debian-12",
            servers: ["nginx"],
            libraryPackages: [],
            openssl: name,
            libssl: "/opt/openssl/lib/libssl.so.3",
            libcrypto: "/opt/openssl/lib/libcrypto.so.3",
        )
    }

    static func sample(
        _ name: String,
        base: String = "debian-13",
        hasLibraries: Bool = true,
        dockerfile: String? = nil,
    ) -> Release {
        Release(
            name: name,
            origin: .packaged,
            base: base,
            servers: ["nginx"],
            libraryPackages: ["libssl3t64"],
            libssl: hasLibraries ? "/usr/lib/x86_64-linux-gnu/libssl.so.3" : nil,
            libcrypto: hasLibraries ? "/usr/lib/x86_64-linux-gnu/libcrypto.so.3" : nil,
            dockerfile: dockerfile,
        )
    }
}
