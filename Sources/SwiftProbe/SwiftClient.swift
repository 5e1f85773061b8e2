import Dialing
import Exchanging
import Glibc
package import Interop
package import Probing
import Processes
import PureTLS

/// The client stack `swift`: TLS in Swift alone, over swift-crypto.
///
/// It belongs to one thread, and keeps tickets from one handshake of a task to the next.
package final class SwiftClient: ProbeStack {
    /// What it is called.
    package static let name = ClientName(stack: "swift", release: nil)

    /// What it is, the version of the cryptography under it, and which libraries for TLS the process
    /// has mapped: it needs none.
    package static func report() throws(Fault) -> ClientReport {
        ClientReport(
            name: name,
            versionText: "swift-crypto 4.5.2",
            libraries: try LibraryMap.own(),
        )
    }

    private let plan: ProbePlan
    private let tellKeys: (ProbeTask, [String]) throws -> Void
    private var tickets: [Int: (ticket: Ticket, time: Int)] = [:]

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

    /// Makes one handshake, and says what was seen of it.
    package func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        var offer: Offer
        do {
            offer = try Offer(order.task, number: order.number)
        } catch {
            return .refusedByLibrary(order, words: error.words)
        }
        offer.ticket = ticket(for: order)
        do {
            guard order.task.scenario != .tls12Leak else {
                let client = LegacyClient(groups: offer.groups, trust: trust)
                return try run(client, order, offer, whileOpen: whileOpen)
            }
            let client = TLSClient(offer, trust: trust)
            return try run(client, order, offer, whileOpen: whileOpen)
        } catch let error as SystemError {
            throw Fault(
                operation: "connect to",
                subject: "127.0.0.1:\(order.endpoint.port)",
                reason: error.description,
            )
        }
    }

    private func run(
        _ client: some ClientMachine,
        _ order: HandshakeOrder,
        _ offer: Offer,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        var dialogue = try Dialogue(for: order, of: plan)
        var exchange = Exchange(
            connection: SwiftConnection(client, elapsed: dialogue.clock),
            serverName: plan.serverName,
        )
        let (stop, phase) = try exchange.run(
            over: &dialogue,
            to: order.endpoint.port,
            whileOpen: whileOpen,
        )
        let keys = exchange.takeKeys()
        if plan.tellsKeys == true, !keys.isEmpty { try tellKeys(order.task, keys) }
        if order.collectsTicket, stop == .done,
            let ticket = exchange.withConnection({ $0.tickets.last })
        {
            tickets[order.task.number] = (ticket, MonotonicClock.now)
        }
        return exchange.evidence(
            order,
            offered: offer.groups,
            stop: stop,
            phase: phase,
            over: dialogue,
        )
    }

    /// The ticket of the handshake before, where it left one.
    private func ticket(for order: HandshakeOrder) -> (Ticket, age: Int)? {
        guard let kept = tickets.removeValue(forKey: order.task.number) else { return nil }
        return (kept.ticket, age: (MonotonicClock.now - kept.time) / 1000)
    }

    private var trust: Trust {
        let now = time(nil)
        return Trust(authority: plan.authority, serverName: plan.serverName, now: now)
    }
}
