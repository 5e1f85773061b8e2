import FoundationEssentials
import Interop
import Probing

/// What a handshake by hand is to do.
struct HandOrder {
    private let name: String
    private let timeout: Int
    private let authority: [UInt8]?

    /// The handshake.
    let handshake: HandshakeOrder

    /// Reads what was typed.
    init(
        address: String, group: String, name: String, timeout: Int, authority: String?,
    ) throws {
        let parts = address.split(separator: ":")
        guard parts.count == 2, parts[0] == "127.0.0.1" || parts[0] == "localhost",
            let port = UInt16(parts[1])
        else {
            throw Fault(
                operation: "connect to",
                subject: address,
                reason: "it is not a port of the loopback",
                hint: "write `127.0.0.1:4433`",
            )
        }
        guard (1...3600).contains(timeout) else {
            throw Fault(
                operation: "wait for",
                subject: "\(timeout) s",
                reason: "a timeout is 1 to 3600 seconds",
            )
        }
        self.name = name
        self.timeout = timeout
        let path = authority ?? BenchPaths.authority
        self.authority = try? Array(Data(contentsOf: URL(filePath: path)))
        if authority != nil, self.authority == nil {
            throw Fault(operation: "read authority", subject: path, reason: "no such file")
        }
        handshake = HandshakeOrder(
            number: 0,
            task: ProbeTask(
                number: 0,
                offer: [Self.spelling(group)],
                skipsUnknownGroups: false,
                sourceAddress: "127.0.0.1",
                samples: 0,
                confirmations: 0,
            ),
            endpoint: ProbeEndpoint(
                id: address, container: "", port: port, nonce: "", certificate: []),
        )
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
            endpoints: [handshake.endpoint],
            clients: [client],
            blocks: [],
        )
    }

    /// Takes a code point for the group's registered name, and any other text as it is.
    private static func spelling(_ text: String) -> GroupSpelling {
        if text.hasPrefix("0x"), let number = UInt16(text.dropFirst(2), radix: 16) {
            let group = NamedGroup(rawValue: number)
            return GroupSpelling(group: group, name: NamedGroup.names[group] ?? text)
        }
        let known = NamedGroup.names.first { $0.value.lowercased() == text.lowercased() }
        return GroupSpelling(group: known?.key ?? NamedGroup(rawValue: 0), name: text)
    }
}
