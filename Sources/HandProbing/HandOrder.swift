import FoundationEssentials
import Interop
import Probing

/// What a handshake by hand is to do.
struct HandOrder {
    private let name: String
    private let timeout: Int
    private let authority: [UInt8]?

    /// The handshakes, in order: as many as show the whole scenario.
    let handshakes: [HandshakeOrder]

    private let endpoint: ProbeEndpoint
    private let task: ProbeTask

    /// Reads what was typed.
    init(
        address: HandAddress,
        group: String?,
        scenario: Scenario,
        name: String,
        timeout: Int,
        authority: String?,
    ) throws(Fault) {
        self.name = name
        self.timeout = timeout
        let path = authority ?? BenchPaths.authority
        self.authority = try? Array(Data(contentsOf: URL(filePath: path)))
        if authority != nil, self.authority == nil {
            throw Fault(operation: "read authority", subject: path, reason: "it cannot be read")
        }
        let endpoint = ProbeEndpoint(
            id: "",
            container: "",
            port: address.port,
            nonce: "",
            certificate: [],
        )
        let task = ProbeTask(
            number: 0,
            scenario: scenario,
            offer: group.map { .exactly([GroupSpelling(typed: $0)]) } ?? .asShipped,
            sourceAddress: "127.0.0.1",
            samples: 0,
            confirmations: 0,
        )
        self.endpoint = endpoint
        self.task = task
        handshakes = (0..<Self.count(scenario)).map { number in
            HandshakeOrder(number: number, task: task, endpoint: endpoint)
        }
    }

    /// How many handshakes it takes to see all that a scenario does.
    private static func count(_ scenario: Scenario) -> Int {
        switch scenario {
        case .handshake, .asShipped, .hrr, .fallback, .tls12Leak: 1
        case .splitHello, .resumption: 2
        case .badShare: 5
        }
    }

    /// The first handshake as one that comes after it.
    func repetition(_ number: Int) -> HandshakeOrder {
        HandshakeOrder(number: number, task: task, endpoint: endpoint)
    }

    /// Whether there is an authority to verify the server's certificate against.
    var isVerified: Bool {
        authority != nil
    }

    /// A plan that holds nothing but what one handshake needs.
    func plan(for client: ProbeClient) -> ProbePlan {
        ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [:],
            authority: authority,
            serverName: name,
            timeout: timeout * 1_000_000,
            startTimeout: 0,
            seed: 0,
            endpoints: [endpoint],
            clients: [client],
            blocks: [],
        )
    }
}
