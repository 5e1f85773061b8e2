package import Interop

/// The releases of OpenSSL that the lab can put under a server, and the bases they stand on.
package struct Releases: Hashable, Sendable {
    /// The file, by its path from the lab's home.
    package static let path = "Lab/releases.yaml"

    /// The distributions that images stand on, oldest first.
    package let bases: [BaseImage]

    /// The releases, oldest first; their paths may hold a placeholder for the architecture.
    package let releases: [Release]

    init(bases: [BaseImage], releases: [Release]) {
        self.bases = bases
        self.releases = releases
    }

    /// The names of the releases, in order.
    package var names: [String] { releases.map(\.name) }

    /// The release of that name; nil where there is none.
    package func release(named name: String) -> Release? {
        releases.first { $0.name == name }
    }

    /// The base of that name; nil where there is none.
    package func base(named name: String) -> BaseImage? {
        bases.first { $0.name == name }
    }

    /// The release that plain `openssl` means in a matrix that names these releases.
    ///
    /// That is the last one named, in the catalogue's order, that has a libssl of its own; where
    /// none of them has, the last packaged one of the catalogue.
    package func clientRelease(amongst names: some Sequence<String>) -> Release? {
        let named = Set(names)
        return releases.last { named.contains($0.name) && $0.hasClient }
            ?? releases.last { $0.origin == .packaged && $0.hasClient }
    }
}
