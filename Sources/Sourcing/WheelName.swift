/// What the name of a wheel's file says: which version of which package of Python it is.
struct WheelName: Hashable, Sendable {
    /// The package, spelt as ``normalised(_:)`` does.
    let package: String

    /// The version.
    let version: String

    /// Reads a name, NAME-VERSION[-BUILD]-PYTHON-ABI-PLATFORM.whl; nil for any other.
    ///
    /// The specification is "Binary distribution format" of the Python Packaging User Guide.
    init?(_ fileName: String) {
        let suffix = ".whl"
        guard fileName.hasSuffix(suffix), !fileName.contains("/") else { return nil }
        let parts = fileName.dropLast(suffix.count)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard (5...6).contains(parts.count) else { return nil }
        self.package = Self.normalised(String(parts[0]))
        version = String(parts[1])
    }

    /// The one spelling of a package's name, of many ("Names and normalization", the same guide).
    static func normalised(_ package: String) -> String {
        package.lowercased().split { "-_.".contains($0) }.joined(separator: "-")
    }
}
