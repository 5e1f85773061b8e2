import Exchanging
package import Interop
package import Probing
import Processes

/// The client stack `boringssl`: BoringSSL as swift-nio-ssl brings it along.
///
/// It belongs to one process and one thread. What swift-nio-ssl has no word for, the encrypted
/// messages above all, is read from the bytes of its connections with the secrets that it logs.
package final class BoringSSLClient: ProbeStack {
    /// What it is called.
    package static let name = ClientName(stack: "boringssl", release: nil)

    /// What swift-nio-ssl can be made to do.
    private static let scenarios: Set<Scenario> = [.handshake, .splitHello]

    private let exchanger: Exchanger
    private var contexts: [Int: ClientContext] = [:]

    /// Takes what all handshakes of a plan have in common.
    ///
    /// Where the plan asks for keys, `tellKeys` gets those of each handshake.
    package init(
        plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void = { _, _ in },
    ) {
        exchanger = Exchanger(plan: plan, tellKeys: tellKeys)
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
        try exchanger.evidence(of: order) {
            let context = try context(for: order.task)
            return try exchanger.handshake(
                order,
                offered: context.offered,
                whileOpen: whileOpen,
                connect: { elapsed in
                    try Connection.make(
                        in: context,
                        serverName: exchanger.plan.serverName,
                        elapsed: elapsed
                    )
                }
            )
        }
    }

    private func context(for task: ProbeTask) throws -> ClientContext {
        guard Self.scenarios.contains(task.scenario) else {
            throw Refusal(words: "swift-nio-ssl has no way to do `\(task.scenario.rawValue)`")
        }
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
            authority: exchanger.plan.authority,
        )
    }
}
