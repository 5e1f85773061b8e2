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

    private let exchanger: Exchanger
    private var tickets: [Int: (ticket: Ticket, time: Int)] = [:]

    /// Takes what all handshakes of a plan have in common.
    ///
    /// Where the plan asks for keys, `tellKeys` gets those of each handshake.
    package init(
        plan: ProbePlan,
        tellKeys: @escaping (ProbeTask, [String]) throws -> Void = { _, _ in },
    ) {
        exchanger = Exchanger(plan: plan, tellKeys: tellKeys)
    }

    /// Makes one handshake, and says what was seen of it.
    package func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        try exchanger.evidence(of: order) {
            var offer = try Offer(order.task, number: order.number)
            offer.ticket = ticket(for: order)
            guard order.task.scenario != .tls12Leak else {
                let client = LegacyClient(groups: offer.groups, trust: trust)
                return try run(client, order, offer, whileOpen: whileOpen)
            }
            let client = TLSClient(offer, trust: trust)
            return try run(client, order, offer, whileOpen: whileOpen)
        }
    }

    private func run(
        _ client: some ClientMachine,
        _ order: HandshakeOrder,
        _ offer: Offer,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        try exchanger.handshake(
            order,
            offered: offer.groups,
            whileOpen: whileOpen,
            connect: { SwiftConnection(client, elapsed: $0) },
            look: { connection, stop in
                if let limit = connection.ownLimit { throw Fault(limit) }
                guard order.collectsTicket, stop == .done, let ticket = connection.tickets.last
                else { return }
                tickets[order.task.number] = (ticket, MonotonicClock.now)
            }
        )
    }

    /// The ticket of the handshake before, where it left one.
    private func ticket(for order: HandshakeOrder) -> (Ticket, age: Int)? {
        guard let kept = tickets.removeValue(forKey: order.task.number) else { return nil }
        return (kept.ticket, age: (MonotonicClock.now - kept.time) / 1000)
    }

    private var trust: Trust {
        let now = time(nil)
        let plan = exchanger.plan
        return Trust(authority: plan.authority, serverName: plan.serverName, now: now)
    }
}

extension Fault {
    /// A limit of the client's own is the lab's: of the server it says nothing.
    fileprivate init(_ limit: Rejection) {
        self.init(
            operation: limit.operation,
            subject: limit.subject,
            reason: limit.reason,
            hint: limit.hint,
        )
    }
}
