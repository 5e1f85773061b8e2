import Interop
import Probing
import Processes

/// Follows the processes of servers: who is there, who is new, who is gone.
///
/// A process that comes and goes between two looks is not seen. One that serves a
/// connection is, since there is a look while the first connection of every task is open.
final class ServerWatch {
    private let find: (_ container: String) -> [ProcessIdentity]
    private let findLiving: () -> Set<String>
    private var map = LibraryMap()

    /// The processes that were ever seen, by endpoint.
    private(set) var known: [String: [ServerProcess]]

    /// Takes doors to what only others know; some processes may be known already.
    ///
    /// `find` finds the living processes of a container, `living` the containers that
    /// have one.
    init(
        known: [String: [ServerProcess]] = [:],
        find: @escaping (_ container: String) -> [ProcessIdentity],
        living: @escaping () -> Set<String>,
    ) {
        self.find = find
        findLiving = living
        self.known = known
    }

    /// Finds them in `/proc`.
    convenience init(_ endpoints: [ProbeEndpoint], known: [String: [ServerProcess]] = [:]) {
        var watch = ProcessWatch(containers: endpoints.map(\.container))
        self.init(
            known: known,
            find: { watch.processes(of: $0) },
            living: { watch.living() },
        )
    }

    /// The containers that have a living process.
    func living() -> Set<String> {
        findLiving()
    }

    /// The living processes of a server, without their libraries.
    func identities(of endpoint: ProbeEndpoint) -> [ProcessIdentity] {
        find(endpoint.container)
    }

    /// The living processes of a server, with the libraries that they have mapped now.
    func processes(of endpoint: ProbeEndpoint) throws(Fault) -> [ServerProcess] {
        var processes: [ServerProcess] = []
        for identity in find(endpoint.container) {
            if let process = try process(identity) { processes.append(process) }
        }
        add(processes, to: endpoint.id)
        return processes
    }

    /// The living processes of a server that were never seen before.
    func newcomers(of endpoint: ProbeEndpoint) throws(Fault) -> [ServerProcess] {
        var newcomers: [ServerProcess] = []
        for identity in find(endpoint.container)
        where known[endpoint.id]?.contains(where: identity.is) != true {
            if let process = try process(identity) { newcomers.append(process) }
        }
        add(newcomers, to: endpoint.id)
        return newcomers
    }

    /// Those processes of a server that were seen and have ended.
    func gone(of endpoint: ProbeEndpoint) -> [ServerProcess] {
        (known[endpoint.id] ?? []).filter { !$0.isAlive }
    }

    /// The sleep of every process of a server that was seen; nil where one is awake or gone.
    func sleep(of endpoint: ProbeEndpoint) -> [ProcessSleep]? {
        let processes = known[endpoint.id] ?? []
        let sleeps = processes.compactMap { ProcessSleep(of: $0.id) }
        return sleeps.count == processes.count ? sleeps : nil
    }

    /// Takes down processes that somebody else has seen.
    func add(_ processes: [ServerProcess], to endpoint: String) {
        for process in processes
        where known[endpoint]?.contains(where: { $0.isSame(as: process) }) != true {
            known[endpoint, default: []].append(process)
        }
    }

    /// Reads what a process has mapped; nil where it ended meanwhile.
    private func process(_ identity: ProcessIdentity) throws(Fault) -> ServerProcess? {
        do {
            let libraries = try map.libraries(of: identity)
            return identity.process(with: libraries)
        } catch {
            guard identity.isAlive else { return nil }
            throw error
        }
    }
}

extension ProcessIdentity {
    /// The process of this identity, with what it has mapped.
    func process(with libraries: [MappedLibrary]) -> ServerProcess {
        ServerProcess(id: id, startTicks: startTicks, name: name, libraries: libraries)
    }

    /// Whether a process has this identity.
    fileprivate func `is`(_ process: ServerProcess) -> Bool {
        id == process.id && startTicks == process.startTicks
    }
}
