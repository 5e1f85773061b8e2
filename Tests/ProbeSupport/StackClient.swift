package import Interop
import Probing

/// A client that is aimed at a server, and what its handshakes come to.
package struct StackClient<Stack: StackUnderTest> {
    /// What it runs on.
    package var stack = Stack()

    /// The groups; nil for what the stack offers by itself.
    package var offer: [Stack.Group]? = [Stack.x25519]

    /// Whether groups are left out of the offer that the stack does not have.
    package var skipsUnknownGroups = false

    /// The scenario of all its handshakes.
    package var scenario = Scenario.handshake

    /// What it expects of its server.
    package var nonce = ""

    /// The certificate that it expects, in DER.
    package var certificate: [UInt8] = []

    /// The certificate that it trusts, in DER; nil where it trusts everyone.
    package var authority: [UInt8]?

    /// The name that it asks for.
    package var serverName = "lab.test"

    /// How long it waits for each step, in microseconds.
    package var timeout = 10_000_000

    /// The time for a handshake with its server; nil for the time with any.
    package var ownTimeout: Int?

    /// The address that it connects from.
    package var source = "127.0.0.1"

    /// Is told the secrets of each connection; nobody asks for them unless it is set.
    package var tellKeys: (([String]) -> Void)?

    private let port: UInt16

    /// Lives as long as its client.
    private let server: OpenSSLServer?

    /// Aims at a port.
    package init(port: UInt16) {
        self.port = port
        server = nil
    }

    /// Aims at a server, and trusts it.
    package init(_ server: OpenSSLServer) {
        self.server = server
        port = server.port
        expect(server.certificate, nonce: server.nonce)
    }

    /// Aims at a port behind which there is this certificate, and trusts it.
    package init(port: UInt16, certificate: [UInt8], nonce: String) {
        self.init(port: port)
        expect(certificate, nonce: nonce)
    }

    private mutating func expect(_ certificate: [UInt8], nonce: String) {
        self.nonce = nonce
        self.certificate = certificate
        authority = certificate
    }

    /// Makes one handshake.
    package func handshake() throws -> HandshakeEvidence {
        let evidence = try handshakes(3...3)
        return evidence[0]
    }

    /// Makes one handshake, and judges it.
    package func ending() throws -> Ending {
        try handshake().ending
    }

    /// Makes the handshakes of one attempt that have these numbers.
    package func handshakes(_ numbers: ClosedRange<Int>) throws -> [HandshakeEvidence] {
        let endpoint = ProbeEndpoint(
            id: "e1",
            container: "",
            port: port,
            nonce: nonce,
            certificate: certificate,
            timeout: ownTimeout,
        )
        let stack = try stack.stack(for: plan(endpoint)) { _, lines in tellKeys?(lines) }
        let task = ProbeTask(
            number: 1,
            scenario: scenario,
            offer: offered,
            sourceAddress: source,
            samples: 0,
            confirmations: 0,
        )
        return try numbers.map { number in
            try stack.handshake(HandshakeOrder(number: number, task: task, endpoint: endpoint))
        }
    }

    private var offered: ProbeOffer {
        guard let groups = offer?.map(Stack.spelling) else { return .asShipped }
        return skipsUnknownGroups ? .known(of: groups) : .exactly(groups)
    }

    private func plan(_ endpoint: ProbeEndpoint) throws -> ProbePlan {
        var plan = ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [.x25519: 32, .secp256r1: 65, .secp384r1: 97, .secp521r1: 133],
            authority: authority,
            serverName: serverName,
            timeout: timeout,
            startTimeout: 0,
            seed: 0,
            endpoints: [endpoint],
            clients: [try stack.client],
            blocks: [],
        )
        plan.tellsKeys = tellKeys != nil
        return plan
    }
}
