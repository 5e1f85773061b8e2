import Interop

/// What each set of packages changes on a base.
struct Resolution: Sendable {
    /// The changes, or why a set cannot be installed.
    var changes: [PackageSet: Result<PackageChanges, Fault>]

    /// What a reader of the results should know; nil if there is nothing.
    var note: String?
}
