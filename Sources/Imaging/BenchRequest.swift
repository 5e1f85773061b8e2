package import Interop

/// What a bench is to hold.
package struct BenchRequest: Hashable, Sendable {
    /// The releases whose libraries it has, oldest first; those without any are passed over.
    package let releases: [Release]

    /// The paths, on this host, of programs of further clients that lie beside `pqprobe`.
    package let otherProbes: [String]

    /// Puts the parts together.
    package init(releases: [Release], otherProbes: [String] = []) {
        self.releases = releases
        self.otherProbes = otherProbes
    }
}
