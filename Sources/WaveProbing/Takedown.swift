import Probing
import Processes

/// Ends the servers of a wave, when all that was asked of them is done.
///
/// From the inside this is one system call each; the engine would start a program for every one.
/// Only a container's first process is killed, as the engine does, which then ends the others:
/// so nobody who looks after the others lives to write of their death into the log.
struct Takedown {
    private let watch: ServerWatch
    private let kill: (_ process: Int) -> Void
    private let emit: (ProbeEvent) throws -> Void

    /// Takes who knows the servers' processes, what kills one, and who is told before.
    init(
        _ watch: ServerWatch,
        kill: @escaping (_ process: Int) -> Void,
        emit: @escaping (ProbeEvent) throws -> Void,
    ) {
        self.watch = watch
        self.kill = kill
        self.emit = emit
    }

    /// Ends those of the servers whose first process still lives.
    func run(_ endpoints: [ProbeEndpoint]) throws {
        for endpoint in endpoints {
            guard let first = watch.identities(of: endpoint).first(where: { $0.parent == 0 })
            else { continue }
            try emit(.ending(endpoint: endpoint.id))
            kill(first.id)
        }
    }
}
