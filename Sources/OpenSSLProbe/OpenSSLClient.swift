import Exchanging
package import Interop
package import Probing

/// The client stack `openssl@RELEASE`: our own use of a release's libssl.
///
/// It belongs to one process and one thread.
package final class OpenSSLClient: ProbeStack {
    /// What libssl can be made to do.
    private static let scenarios: Set<Scenario> = [
        .handshake, .asShipped, .fallback, .splitHello, .resumption,
    ]

    private let library: Library
    private let exchanger: Exchanger
    private var contexts: [Int: ClientContext] = [:]

    /// What the next handshake of a task is to resume, by the task's number.
    private var sessions: [Int: Session] = [:]

    /// Takes a loaded library, and what all handshakes of a plan have in common.
    ///
    /// Where the plan asks for keys, `tellKeys` gets those of each handshake.
    package init(
        library: Library,
        plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void = { _, _ in },
    ) {
        self.library = library
        exchanger = Exchanger(plan: plan, tellKeys: tellKeys)
    }

    /// Makes one handshake, and says what was seen of it.
    package func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        try exchanger.evidence(of: order) {
            let context = try context(for: order.task)
            return try exchanger.handshake(
                order,
                offered: context.offered,
                whileOpen: whileOpen,
                connect: { elapsed in
                    try Connection.make(
                        library,
                        in: context,
                        serverName: exchanger.plan.serverName,
                        resuming: sessions.removeValue(forKey: order.task.number),
                        keepsSession: order.collectsTicket,
                        log: MessageLog(elapsed: elapsed)
                    )
                },
                look: { connection, stop in
                    guard order.collectsTicket, stop == .done else { return }
                    sessions[order.task.number] = connection.session
                }
            )
        }
    }

    private func context(for task: ProbeTask) throws -> ClientContext {
        guard Self.scenarios.contains(task.scenario) else {
            throw Refusal(words: "libssl has no way to do `\(task.scenario.rawValue)`")
        }
        if let context = contexts[task.number] { return context }
        let offer: [GroupSpelling]? =
            switch task.offer {
            case .exactly(let groups): groups
            case .known(of: let groups): library.known(groups)
            case .asShipped: nil
            }
        let context = try ClientContext(
            library,
            offer: offer,
            sharesAll: task.scenario == .fallback,
            authority: exchanger.plan.authority,
            tellsKeys: exchanger.plan.tellsKeys == true
        )
        contexts[task.number] = context
        return context
    }
}
