import Dialing
import Exchanging
package import Interop
package import Probing
import Processes

/// The client stack `boringssl`: BoringSSL as swift-nio-ssl brings it along.
///
/// It belongs to one process and one thread.
package final class BoringSSLClient: ProbeStack {
    /// What it is called.
    package static let name = ClientName(stack: "boringssl", release: nil)

    /// What swift-nio-ssl can be made to do.
    private static let scenarios: Set<Scenario> = [.handshake, .splitHello]

    private let plan: ProbePlan
    private let tellKeys: (ProbeTask, [String]) throws -> Void
    private var contexts: [Int: ClientContext] = [:]

    /// Takes what all handshakes of a plan have in common.
    ///
    /// Where the plan asks for keys, `tellKeys` gets those of each handshake.
    package init(
        plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void = { _, _ in },
    ) {
        self.plan = plan
        self.tellKeys = tellKeys
    }

    /// Which library this is, and that no other one is mapped besides.
    package static func report() throws(Fault) -> ClientReport {
        let others = try LibraryMap.own()
        guard others.isEmpty else {
            let names = others.map { "`\($0.path)`" }.joined(separator: ", ")
            throw Fault(
                operation: "load library",
                subject: name.description,
                reason: "the process has mapped \(names)",
            )
        }
        return ClientReport(name: name, versionText: BoringSSLVersion.text, libraries: [])
    }

    /// Makes one handshake, and says what was seen of it.
    package func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        guard Self.scenarios.contains(order.task.scenario) else {
            let words = "swift-nio-ssl has no way to do `\(order.task.scenario.rawValue)`"
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
            let connection = try Connection.make(in: context, serverName: plan.serverName)
            var exchange = Exchange(connection: connection, serverName: plan.serverName)
            let (stop, phase) = try exchange.run(
                over: &dialogue,
                to: order.endpoint.port,
                whileOpen: whileOpen,
            )
            let keys = exchange.takeKeys()
            if !keys.isEmpty { try tellKeys(order.task, keys) }
            return exchange.evidence(
                order,
                offered: context.offered,
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

    private func context(for task: ProbeTask) throws -> ClientContext {
        if let context = contexts[task.number] { return context }
        let context =
            switch task.offer {
            case .exactly(let groups): try make(offering: groups)
            case .known(of: let groups):
                try make(offering: groups.filter { (try? make(offering: [$0])) != nil })
            case .asShipped:
                throw Refusal(words: "swift-nio-ssl has no way to do `as-shipped`")
            }
        contexts[task.number] = context
        return context
    }

    private func make(offering groups: [GroupSpelling]) throws -> ClientContext {
        try ClientContext(
            offer: groups.map(\.group),
            authority: plan.authority,
            tellsKeys: plan.tellsKeys == true,
        )
    }
}
