package import Interop
package import Probing

/// A handshake by hand: it is made, and an account of it is printed.
package struct HandTrial {
    private let options: HandOptions
    private let order: HandOrder

    /// Reads what was typed; throws a ``Fault`` for a file that cannot be read.
    package init(_ options: HandOptions) throws(Fault) {
        self.options = options
        order = try HandOrder(
            address: options.address,
            group: options.group,
            scenario: options.scenario,
            name: options.name,
            timeout: options.timeout,
            authority: options.authority,
        )
    }

    /// A plan that holds nothing but what one handshake of a client needs.
    package func plan(for client: ProbeClient) -> ProbePlan {
        order.plan(for: client)
    }

    /// Makes it, again and again where that was asked for, and says whether all agreed.
    package func run(on stack: any ProbeStack, of client: ClientReport) throws -> Bool {
        var isAgreed = true
        for handshake in order.handshakes {
            if handshake.number > 0 { print() }
            let evidence = try stack.handshake(handshake)
            isAgreed = tell(evidence, of: client) && isAgreed
        }
        guard isAgreed, let times = options.times else { return isAgreed }
        return try measure(times, on: stack, of: client)
    }

    /// Makes as many handshakes more, and tells how long they took.
    private func measure(
        _ count: Int,
        on stack: any ProbeStack,
        of client: ClientReport,
    ) throws -> Bool {
        var times: [HandshakeTimes] = []
        for number in 1...count {
            let evidence = try stack.handshake(order.repetition(number))
            if objection(to: evidence, of: client) != nil {
                print("\nhandshake \(number) of \(count) came out otherwise:\n")
                return tell(evidence, of: client)
            }
            times.append(evidence.times)
        }
        print("\n" + MedianTimes(times).text)
        return true
    }

    private func objection(to evidence: HandshakeEvidence, of client: ClientReport) -> String? {
        evidence.objection(isVerified: order.isVerified, tellsGroup: client.name.tellsGroup)
    }

    /// Prints an account, and says whether the handshake agreed.
    private func tell(_ evidence: HandshakeEvidence, of client: ClientReport) -> Bool {
        print(HandshakeAccount.text(evidence, client: client.versionText))
        if !order.isVerified, evidence.certificate != nil {
            print("\nnot verified: no authority was given")
        }
        guard let objection = objection(to: evidence, of: client) else { return true }
        // Where it did not come to its end, the account says why.
        if evidence.stop == .done { print("\nnot agreed: \(objection)") }
        return false
    }
}
