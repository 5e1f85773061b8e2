/// Which engine answers, as it describes itself.
///
/// See `GET /version` in the Engine API reference.
package struct EngineVersion: Hashable, Sendable {
    /// The product: `Docker`, `Podman`, or what an unknown engine calls itself.
    package let product: String

    /// The product's own version: `20.10.24+dfsg1`.
    package let version: String

    /// The version of the Engine API in which the two sides speak.
    package let apiVersion: APIVersion

    /// The operating system under the containers: `linux`.
    package let operatingSystem: String

    /// The release of its kernel, as `uname -r` prints it.
    package let kernel: String

    /// The architecture in Go's spelling: `amd64`, `arm64`.
    package let architecture: String

    /// Puts a description together.
    package init(
        product: String,
        version: String,
        apiVersion: APIVersion,
        operatingSystem: String,
        kernel: String,
        architecture: String
    ) {
        self.product = product
        self.version = version
        self.apiVersion = apiVersion
        self.operatingSystem = operatingSystem
        self.kernel = kernel
        self.architecture = architecture
    }
}

extension EngineVersion {
    /// The shape of the reply.
    struct Reply: Decodable, Sendable {
        struct Component: Decodable, Sendable {
            let Name: String
        }

        let Components: [Component]?
        let Version: String
        let ApiVersion: String
        let MinAPIVersion: String?
        let Os: String?
        let Arch: String?
        let KernelVersion: String?
    }

    /// Reads the reply and settles the version in which to speak.
    init(_ reply: Reply) throws(EngineError.Reason) {
        guard let maximum = APIVersion(reply.ApiVersion) else {
            throw .unreadable("`\(reply.ApiVersion)` is no version of the Engine API")
        }
        let minimum = reply.MinAPIVersion.flatMap { APIVersion($0) } ?? maximum
        guard let common = APIVersion.common(minimum: minimum, maximum: maximum) else {
            let ours = "\(APIVersion.oldest) to \(APIVersion.newest)"
            throw .unsupported("it speaks Engine API \(minimum) to \(maximum), the lab \(ours)")
        }
        // Docker's first component is called `Engine`, Podman's `Podman Engine`.
        let name = reply.Components?.first?.Name ?? "Engine"
        self.init(
            product: name == "Engine" ? "Docker" : name.replacing(" Engine", with: ""),
            version: reply.Version,
            apiVersion: common,
            operatingSystem: reply.Os ?? "",
            kernel: reply.KernelVersion ?? "",
            architecture: reply.Arch ?? ""
        )
    }
}
