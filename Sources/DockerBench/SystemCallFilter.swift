import DockerEngine

/// Which system calls the containers of a bench may make: those that a server could need.
///
/// It is shorter than the filters that engines set by themselves: only the machine's own calls
/// are in it, and not those of the 32-bit and x32 programs that no image of the lab holds, nor
/// those to trace processes, or for io_uring(7). That makes it safer, and cheaper: a filter is
/// put together anew at the start of each container.
struct SystemCallFilter: Hashable, Sendable {
    /// The architecture in libseccomp's spelling: `SCMP_ARCH_X86_64`.
    private let architecture: String

    /// Makes the filter for an engine; nil where its own has to do.
    ///
    /// Only Docker takes the text of a filter; Podman takes the path of a file on its host.
    init?(for engine: EngineVersion) {
        guard engine.product == "Docker" else { return nil }
        switch engine.architecture {
        case "amd64": architecture = "SCMP_ARCH_X86_64"
        case "arm64": architecture = "SCMP_ARCH_AARCH64"
        default: return nil
        }
    }

    /// The option of a container that sets it.
    ///
    /// See `SecurityOpt` of `POST /containers/create` in the Engine API reference, and the
    /// object `seccomp` of the OCI runtime specification.
    var option: String {
        let names = SystemCalls.allowed.map { "\"\($0)\"" }.joined(separator: ",")
        return """
            seccomp={"defaultAction":"SCMP_ACT_ERRNO","architectures":["\(architecture)"],\
            "syscalls":[{"action":"SCMP_ACT_ALLOW","names":[\(names)]},\
            \(Self.cloneWithoutNamespaces),\(Self.noClone3)]}
            """
    }

    /// The flags that make new namespaces, from `CLONE_NEWCGROUP` to `CLONE_NEWNET`, are unset.
    private static let cloneWithoutNamespaces = """
        {"action":"SCMP_ACT_ALLOW","names":["clone"],"args":[{"index":0,"op":"SCMP_CMP_MASKED_EQ",\
        "value":\(0x7e02_0000),"valueTwo":0}]}
        """

    /// Its flags are in memory, where no filter sees them; with `ENOSYS`, glibc uses clone(2).
    private static let noClone3 =
        #"{"action":"SCMP_ACT_ERRNO","names":["clone3"],"errnoRet":38}"#
}
