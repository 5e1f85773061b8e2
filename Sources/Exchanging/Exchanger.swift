import Dialing
package import Interop
package import Probing

/// What a client stack has in common with every other: the way through a handshake of a plan.
package struct Exchanger {
    /// What all its handshakes have in common.
    package let plan: ProbePlan

    private let tellKeys: (ProbeTask, [String]) throws -> Void

    /// Takes a plan, and who gets the keys of each handshake where the plan asks for them.
    package init(plan: ProbePlan, tellKeys: @escaping (ProbeTask, [String]) throws -> Void) {
        self.plan = plan
        self.tellKeys = tellKeys
    }

    /// What a handshake leaves behind, or its stack's ``Refusal`` to make it.
    package func evidence(
        of order: HandshakeOrder,
        _ handshake: () throws -> HandshakeEvidence,
    ) throws -> HandshakeEvidence {
        do {
            return try handshake()
        } catch let refusal as Refusal {
            return .refusedByLibrary(order, words: refusal.words)
        }
    }

    /// Makes one handshake and one request, and says what was seen of it.
    ///
    /// `connect` is given what tells the time since the start, in microseconds. The groups
    /// `offered` are nil where only the ClientHello tells them. `look` sees the connection at its
    /// end, with what stopped it, and throws what is not to be told of the server.
    package func handshake<Connection: SecureConnection & ~Copyable>(
        _ order: HandshakeOrder,
        offered: [NamedGroup]?,
        whileOpen: () -> Void,
        connect: (_ elapsed: @escaping () -> Int) throws -> Connection,
        look: (borrowing Connection, HandshakeStop) throws -> Void = { _, _ in },
    ) throws -> HandshakeEvidence {
        do {
            var dialogue = try Dialogue(for: order, of: plan)
            var exchange = Exchange(
                connection: try connect(dialogue.clock),
                serverName: plan.serverName,
            )
            let (stop, phase) = try exchange.run(
                over: &dialogue,
                to: order.endpoint.port,
                whileOpen: whileOpen,
            )
            let keys = exchange.takeKeys()
            if plan.tellsKeys == true, !keys.isEmpty { try tellKeys(order.task, keys) }
            try exchange.withConnection { try look($0, stop) }
            return try exchange.evidence(
                order,
                offered: offered ?? dialogue.wire.clientHellos.first?.groups ?? [],
                stop: stop,
                phase: phase,
                over: dialogue,
            )
        } catch let error as SystemError {
            throw Fault(
                operation: "connect to",
                subject: "127.0.0.1:\(order.endpoint.port)",
                reason: error.description,
            )
        }
    }
}
