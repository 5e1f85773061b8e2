import Interop
import Probing
import Processes

/// Looks at the processes of every ready server, and at the TLS libraries they have mapped.
struct ProofTaking {
    private let emit: (ProbeEvent) throws -> Void

    init(emit: @escaping (ProbeEvent) throws -> Void) {
        self.emit = emit
    }

    /// Returns the processes by endpoint; an endpoint that could not be seen is left out.
    func run(_ endpoints: [ProbeEndpoint]) throws -> [String: [ServerProcess]] {
        let table = ProcessTable(containers: endpoints.map(\.container))
        var map = LibraryMap()
        var baseline: [String: [ServerProcess]] = [:]
        for endpoint in endpoints {
            do {
                let processes = try table.processes(of: endpoint.container).map { process in
                    ServerProcess(
                        id: process.id,
                        startTicks: process.startTicks,
                        name: process.name,
                        libraries: try map.libraries(of: process, in: endpoint.container),
                    )
                }
                guard !processes.isEmpty else {
                    try emit(
                        .unseen(endpoint: endpoint.id, reason: "no process of it is to be seen")
                    )
                    continue
                }
                baseline[endpoint.id] = processes
                try emit(.processes(endpoint: endpoint.id, processes))
            } catch let fault as Fault {
                try emit(.unseen(endpoint: endpoint.id, reason: fault.description))
            }
        }
        return baseline
    }
}
