import Interop

extension Release {
    /// Throws a ``Fault`` if these libraries are not of the version that the release names.
    func check(_ libraries: ReleaseLibraries) throws(Fault) {
        guard let openssl, let wanted = Version(openssl) else { return }
        let found = Version(libraries.version)
        guard found?.belongs(to: wanted) == true else {
            throw Fault(
                operation: "use the OpenSSL of",
                subject: name,
                reason: "it is \(libraries.version), and the release names \(openssl)",
                hint: "remove the image, and have it built again",
            )
        }
    }
}
