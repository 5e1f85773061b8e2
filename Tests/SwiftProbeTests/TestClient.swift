import Interop
import ProbeTesting
import Probing

@testable import SwiftProbe

/// A client in pure Swift, and what its handshakes came to.
struct TestClient {
    var groups: [NamedGroup]? = [.x25519]
    var scenario = Scenario.handshake
    var port: UInt16
    var nonce = ""
    var certificate: [UInt8] = []
    var authority: [UInt8]?
    var serverName = "lab.test"
    var timeout = 10_000_000

    /// Is told the secrets of each connection; nobody asks for them unless it is set.
    var tellKeys: (([String]) -> Void)?

    /// Lives as long as its client.
    private let server: OpenSSLServer?

    /// Aims at a port.
    init(port: UInt16) {
        self.port = port
        server = nil
    }

    /// Aims at a server, and trusts it.
    init(_ server: OpenSSLServer) {
        self.server = server
        port = server.port
        nonce = server.nonce
        certificate = server.certificate
        authority = server.certificate
    }

    /// Makes the handshakes of one attempt that have these numbers.
    func handshakes(_ numbers: ClosedRange<Int> = 0...0) throws -> [HandshakeEvidence] {
        let endpoint = ProbeEndpoint(
            id: "e1",
            container: "",
            port: port,
            nonce: nonce,
            certificate: certificate,
        )
        var plan = ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [.x25519: 32, .secp256r1: 65, .secp384r1: 97, .secp521r1: 133],
            authority: authority,
            serverName: serverName,
            timeout: timeout,
            startTimeout: 0,
            seed: 0,
            endpoints: [endpoint],
            clients: [ProbeClient(name: SwiftClient.name)],
            blocks: [],
        )
        plan.tellsKeys = tellKeys != nil
        let stack = SwiftClient(plan: plan) { _, lines in tellKeys?(lines) }
        let spellings = groups?.map { GroupSpelling(group: $0, name: $0.description) }
        let task = ProbeTask(
            number: 1,
            scenario: scenario,
            offer: spellings.map(ProbeOffer.exactly) ?? .asShipped,
            sourceAddress: "127.0.0.1",
            samples: 0,
            confirmations: 0,
        )
        return try numbers.map { number in
            try stack.handshake(HandshakeOrder(number: number, task: task, endpoint: endpoint))
        }
    }
}
