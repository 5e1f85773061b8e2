/// Which version of a source is wanted: the newest of a branch, or exactly one.
package enum SourceVersion: Hashable, Sendable, CustomStringConvertible {
    /// What a version starts with, such as `3.5`, or `1.1.1` for `1.1.1w`.
    case branch(String)

    /// One version, such as `3.5.7`.
    case exact(String)

    /// Reads a version as `Lab/releases.yaml` has it.
    ///
    /// Two numbers are a branch, and so are three of OpenSSL before 3.0, whose patches were
    /// letters. All else is exact.
    package init(_ text: String) {
        let isBranch = PatchVersion(text).map { $0.letters.isEmpty && $0.numbers.count <= 2 }
        let isOldBranch = ["0.9.8", "1.0.0", "1.0.1", "1.0.2", "1.1.0", "1.1.1"].contains(text)
        self = isBranch == true || isOldBranch ? .branch(text) : .exact(text)
    }

    /// The branch or the version.
    package var description: String {
        switch self {
        case .branch(let text), .exact(let text): text
        }
    }

    /// Whether a version is the one, or one of the branch; a preview of one is not.
    package func includes(_ version: String) -> Bool {
        switch self {
        case .exact(let text):
            return version == text
        case .branch(let text):
            guard let branch = PatchVersion(text), let patch = PatchVersion(version) else {
                return false
            }
            return patch.numbers.starts(with: branch.numbers)
        }
    }
}
