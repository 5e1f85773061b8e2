/// A processor architecture that images are built for.
package enum Architecture: String, Hashable, Sendable, Codable, CaseIterable {
    /// 64-bit x86.
    case amd64

    /// 64-bit ARM.
    case arm64

    /// Reads the name that an engine or a kernel gives it; nil for any other architecture.
    package init?(_ name: String) {
        switch name {
        case "amd64", "x86_64": self = .amd64
        case "arm64", "aarch64": self = .arm64
        default: return nil
        }
    }

    /// The folder name of its libraries in Debian (Debian Policy 9.1.1, the GNU triplet).
    package var multiarchTriplet: String {
        switch self {
        case .amd64: "x86_64-linux-gnu"
        case .arm64: "aarch64-linux-gnu"
        }
    }
}
