import Glibc
import Interop
import Probing
import Processes

extension ProbePlan {
    /// A plan for servers at these ports, with one block of tasks against each.
    ///
    /// Each server has its own time to be ready, where that is given.
    static func sample(
        ports: [UInt16] = [4433],
        blocks: [[ProbeTask]] = [],
        startTimeout: Int = 20_000_000,
        ownStartTimeout: Int? = nil,
        seed: UInt64 = 7,
    ) -> ProbePlan {
        let endpoints = ports.map { port in
            ProbeEndpoint(
                id: "e\(port)",
                container: "c\(port)",
                port: port,
                nonce: "nonce",
                certificate: [],
                startTimeout: ownStartTimeout,
            )
        }
        return ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [:],
            authority: nil,
            serverName: "lab.test",
            timeout: 1_000_000,
            startTimeout: startTimeout,
            seed: seed,
            endpoints: endpoints,
            clients: [],
            blocks: blocks.enumerated().map { number, tasks in
                ProbeBlock(
                    number: number + 1,
                    endpoint: endpoints[0].id,
                    client: .sample,
                    tasks: tasks,
                )
            },
        )
    }
}

extension ClientName {
    static let sample = ClientName.openssl("debian-13")
}

extension ProbeTask {
    static func sample(_ number: Int, samples: Int = 3, confirmations: Int = 2) -> ProbeTask {
        ProbeTask(
            number: number,
            offer: .exactly([GroupSpelling(group: .x25519, name: "X25519")]),
            sourceAddress: "127.0.0.1",
            samples: samples,
            confirmations: confirmations,
        )
    }
}

extension ServerProcess {
    /// This very process, which lives.
    static var living: ServerProcess {
        let identity = ProcessIdentity(id: Int(getpid()))
        return ServerProcess(
            id: Int(getpid()),
            startTicks: identity?.startTicks ?? 0,
            name: "living",
            libraries: [],
        )
    }

    /// One that had this process's number before it.
    static var dead: ServerProcess {
        ServerProcess(id: Int(getpid()), startTicks: 1, name: "dead", libraries: [])
    }
}
