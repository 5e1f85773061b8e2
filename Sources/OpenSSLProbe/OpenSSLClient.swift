import Dialing
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
    private let plan: ProbePlan
    private let tellKeys: (ProbeTask, [String]) throws -> Void
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
        self.plan = plan
        self.tellKeys = tellKeys
    }

    /// Makes one handshake, and says what was seen of it.
    package func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        guard Self.scenarios.contains(order.task.scenario) else {
            let words = "libssl has no way to do `\(order.task.scenario.rawValue)`"
            return .refusedByLibrary(order, words: words)
        }
        let context: ClientContext
        do {
            context = try self.context(for: order.task)
        } catch let refusal as Refusal {
            return .refusedByLibrary(order, words: refusal.words)
        }
        do {
            var dialogue = try Dialogue(for: order, of: plan)
            let log = MessageLog(elapsed: dialogue.clock)
            let connection = try Connection.make(
                library,
                in: context,
                serverName: plan.serverName,
                resuming: sessions.removeValue(forKey: order.task.number),
                keepsSession: order.collectsTicket,
                log: log
            )
            var exchange = Exchange(
                connection: connection,
                serverName: plan.serverName
            )
            let (stop, phase) = try exchange.run(
                over: &dialogue,
                to: order.endpoint.port,
                whileOpen: whileOpen
            )
            let keys = exchange.takeKeys()
            if !keys.isEmpty { try tellKeys(order.task, keys) }
            if order.collectsTicket, stop == .done {
                sessions[order.task.number] = exchange.withConnection { $0.session }
            }
            return exchange.evidence(
                order,
                offered: context.offered ?? dialogue.wire.clientHellos.first?.groups ?? [],
                stop: stop,
                phase: phase,
                over: dialogue
            )
        } catch let error as SystemError {
            throw Fault(
                operation: "connect to",
                subject: "127.0.0.1:\(order.endpoint.port)",
                reason: error.description
            )
        }
    }

    private func context(for task: ProbeTask) throws -> ClientContext {
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
            authority: plan.authority,
            tellsKeys: plan.tellsKeys == true
        )
        contexts[task.number] = context
        return context
    }
}
