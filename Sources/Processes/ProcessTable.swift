/// The processes of this PID namespace, by the container that they belong to.
///
/// A container is recognised by its identifier in `/proc/PID/cgroup`
/// (cgroups(7)): both versions of the hierarchy, Docker and Podman alike, name a
/// container's group after it.
package struct ProcessTable: Sendable {
    private let processes: [String: [ProcessIdentity]]

    /// Looks at `/proc` once, for the processes of these containers.
    package init(containers: some Collection<String>) {
        let wanted = Set(containers)
        var found: [String: [ProcessIdentity]] = [:]
        for id in ProcessFiles.identifiers() {
            guard let groups = ProcessFiles.text("/proc/\(id)/cgroup"),
                let container = Self.names(in: groups).first(where: wanted.contains),
                let identity = ProcessIdentity(id: id)
            else { continue }
            found[container, default: []].append(identity)
        }
        processes = found.mapValues { $0.sorted { $0.id < $1.id } }
    }

    /// The words of a cgroup file that could be a container's identifier.
    static func names(in groups: String) -> [String] {
        groups.split { !$0.isHexDigit }.filter { $0.count == 64 }.map(String.init)
    }

    /// The living processes of one container, by number; empty where there is none.
    package func processes(of container: String) -> [ProcessIdentity] {
        processes[container] ?? []
    }
}
