package import Interop

/// A patch, and the versions that it is for.
package struct PatchDirections: Hashable, Sendable {
    /// The path of the file, whose head says why it is needed.
    package let file: String

    /// The versions of OpenSSL that it is for; nil for all of them.
    package let openssl: VersionRange?
}
