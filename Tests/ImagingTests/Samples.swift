import Foundation
import Interop

@testable import Imaging

extension BaseImage {
    static let sample = BaseImage(
        name: "debian-13",
        suite: "trixie",
        suites: ["trixie", "trixie-updates"],
        securitySuites: ["trixie-security"],
        registryName: "debian:trixie-slim",
    )
}

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
    static func sample(_ name: String, base: String = "debian-13", hasLibraries: Bool = true)
        -> Release
    {
        Release(
            name: name,
            origin: .packaged,
            base: base,
            servers: ["nginx"],
            libraryPackages: ["libssl3t64"],
            libssl: hasLibraries ? "/usr/lib/x86_64-linux-gnu/libssl.so.3" : nil,
            libcrypto: hasLibraries ? "/usr/lib/x86_64-linux-gnu/libcrypto.so.3" : nil,
        )
    }
}

/// A directory that is there for as long as `body` runs.
func withDirectory<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let directory = FileManager.default.temporaryDirectory
        .appending(path: "imaging-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try await body(directory.path(percentEncoded: false))
}
