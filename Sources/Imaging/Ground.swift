import Interop

/// A base image with everything that is known about installing packages on it.
struct Ground: Sendable {
    /// The base image.
    let base: ProvidedBase

    /// What each set of packages changes on it.
    let resolution: Resolution

    /// The changes of one set; throws why it cannot be installed.
    func changes(for set: PackageSet) throws(Fault) -> PackageChanges {
        guard let result = resolution.changes[set] else {
            preconditionFailure("every set is resolved before it is used")
        }
        return try result.get()
    }
}
