/// The processes of certain containers, followed from look to look.
///
/// A container is recognised by its identifier in `/proc/PID/cgroup`
/// (cgroups(7)): both versions of the hierarchy, Docker and Podman alike, name a
/// container's group after it. What was recognised once is not read again, so that a look
/// costs little even where many containers share the PID namespace.
package struct ProcessWatch {
    private let containers: Set<String>
    private var members: [Int: Member] = [:]

    private struct Member {
        let container: String
        let identity: ProcessIdentity
    }

    /// Follows the processes of these containers; looks only when asked.
    package init(containers: some Sequence<String>) {
        self.containers = Set(containers)
    }

    /// The living processes of one container at this moment, by number.
    package mutating func processes(of container: String) -> [ProcessIdentity] {
        look { $0 == container }
        return members.values.filter { $0.container == container }
            .map(\.identity)
            .sorted { $0.id < $1.id }
    }

    /// Those of the containers that have a living process at this moment.
    package mutating func living() -> Set<String> {
        look { _ in true }
        return Set(members.values.map(\.container))
    }

    /// Finds processes that are new, and looks again at the known ones of some containers.
    private mutating func look(at isWanted: (String) -> Bool) {
        let present = Set(ProcessFiles.identifiers())
        members = members.filter { present.contains($0.key) }
        for id in present {
            if let member = members[id] {
                guard isWanted(member.container), !member.identity.isAlive else { continue }
                // It has ended since, or its number is another's by now.
                members[id] = nil
            }
            guard let groups = ProcessFiles.text("/proc/\(id)/cgroup"),
                let container = Self.names(in: groups).first(where: containers.contains),
                let identity = ProcessIdentity(id: id)
            else { continue }
            members[id] = Member(container: container, identity: identity)
        }
    }

    /// The words of a cgroup file that could be a container's identifier.
    static func names(in groups: String) -> [String] {
        groups.split { !$0.isHexDigit }.filter { $0.count == 64 }.map(String.init)
    }
}
