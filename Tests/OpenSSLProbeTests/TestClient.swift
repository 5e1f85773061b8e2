import Interop
import Probing
import ProbeTesting

@testable import OpenSSLProbe

/// A client on the distribution's OpenSSL, and what one handshake of it came to.
struct TestClient {
    /// Its libraries.
    static func libraries() throws -> ProbeClient {
        guard let libcrypto = SystemLibrary.path(of: "libcrypto.so.3"),
            let libssl = SystemLibrary.path(of: "libssl.so.3")
        else {
            throw Fault(operation: "find", subject: "libssl.so.3", reason: "it is not installed")
        }
        return ProbeClient(
            name: .openssl("debian-12"),
            libcrypto: libcrypto,
            libssl: libssl,
        )
    }

    /// Nil for what the library offers by itself.
    var offer: [String]? = ["X25519"]
    var skipsUnknownGroups = false
    var scenario = Scenario.handshake
    var port: UInt16
    var nonce = ""
    var certificate: [UInt8] = []
    var authority: [UInt8]?
    var serverName = "lab.test"
    var timeout = 10_000_000
    var source = "127.0.0.1"

    /// Is told the secrets of the connection; nobody asks for them unless it is set.
    var tellKeys: (([String]) -> Void)?

    /// What it runs on.
    var library = Self.shared

    /// Loaded and hashed once: that takes seconds in a debug build.
    private static let shared = Result { try Library(libraries()) }

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

    /// Aims at a port behind which there is this certificate, and trusts it.
    init(port: UInt16, certificate: [UInt8], nonce: String) {
        self.init(port: port)
        self.nonce = nonce
        self.certificate = certificate
        authority = certificate
    }

    private var offered: ProbeOffer {
        guard let groups = offer?.map({ GroupSpelling(typed: $0) }) else { return .asShipped }
        return skipsUnknownGroups ? .known(of: groups) : .exactly(groups)
    }

    /// Makes one handshake.
    func handshake() throws -> HandshakeEvidence {
        let evidence = try handshakes(3...3)
        return evidence[0]
    }

    /// Makes the handshakes of one attempt that have these numbers.
    func handshakes(_ numbers: ClosedRange<Int>) throws -> [HandshakeEvidence] {
        let endpoint = ProbeEndpoint(
            id: "e1",
            container: "",
            port: port,
            nonce: nonce,
            certificate: certificate,
        )
        let client = try Self.libraries()
        var plan = ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [.x25519: 32, .secp256r1: 65, .secp384r1: 97],
            authority: authority,
            serverName: serverName,
            timeout: timeout,
            startTimeout: 0,
            seed: 0,
            endpoints: [endpoint],
            clients: [client],
            blocks: [],
        )
        plan.tellsKeys = tellKeys != nil
        let stack = OpenSSLClient(library: try library.get(), plan: plan) { _, lines in
            tellKeys?(lines)
        }
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

    /// Makes one handshake, and judges it.
    func ending() throws -> Ending {
        Ending(of: try handshake(), in: .handshake, named: GroupNames([]))
    }
}
