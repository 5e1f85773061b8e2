/// One OpenSSL that the lab can put under a server or a client.
package struct Release: Hashable, Sendable, Codable {
    /// The unique name, as matrices and keys spell it.
    package let name: String

    /// Where its OpenSSL comes from.
    package let origin: Origin

    /// The base image it stands on, such as `debian-12`.
    package let base: String

    /// The names of the servers it applies to.
    package var servers: [String]

    /// The packages that hold its libssl and libcrypto, for a packaged release.
    package let libraryPackages: [String]

    /// The interpreter that servers written in Python run on, and the package of that name.
    ///
    /// Nil for the one that the distribution calls `python3`.
    package let python: String?

    /// The OpenSSL that a compiled release or a wheel has to hold: an exact version or a branch.
    ///
    /// A branch is compiled in the newest version of it that can be had. Nil for a packaged one.
    package let openssl: String?

    /// The path of the file that pins the packages of Python, for a wheel.
    package var requirements: String?

    /// Absolute path of its libssl inside an image, which names the ABI too; nil for a wheel.
    package let libssl: String?

    /// Absolute path of its libcrypto inside an image; nil for a wheel.
    package let libcrypto: String?

    /// Absolute path of the file of a wheel that holds OpenSSL; nil for any other release.
    package let wheelLibrary: String?

    /// The path of the Dockerfile that makes its libraries, from the lab's home; nil for the usual.
    package let dockerfile: String?

    /// Puts the parts together.
    package init(
        name: String,
        origin: Origin,
        base: String,
        servers: [String],
        libraryPackages: [String],
        python: String? = nil,
        openssl: String? = nil,
        requirements: String? = nil,
        libssl: String?,
        libcrypto: String?,
        wheelLibrary: String? = nil,
        dockerfile: String? = nil,
    ) {
        self.name = name
        self.origin = origin
        self.base = base
        self.servers = servers
        self.libraryPackages = libraryPackages
        self.python = python
        self.openssl = openssl
        self.requirements = requirements
        self.libssl = libssl
        self.libcrypto = libcrypto
        self.wheelLibrary = wheelLibrary
        self.dockerfile = dockerfile
    }

    /// Whether a client can run on it: whether it has a libssl of its own.
    package var hasClient: Bool {
        libssl != nil && libcrypto != nil
    }
}
