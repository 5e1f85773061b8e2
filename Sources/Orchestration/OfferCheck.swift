import Interop
import Probing

/// Holds what a client sent against what its task calls for.
///
/// A lab that says of a server that it did well has to show that it was asked for it: that the
/// share was bad, the hello cut, the list in TLS 1.2. What is not so is the lab's own fault.
struct OfferCheck {
    /// The task.
    let task: ProbeTask

    /// What shapes call the groups.
    let names: GroupNames

    /// The lengths of `key_exchange` in a client's share, in bytes, by group.
    let shareLengths: [NamedGroup: Int]

    /// What the client offers by itself, where that was left to it.
    let shipped: [NamedGroup]

    /// How a handshake differs from the one that was called for; nil where it does not.
    func difference(of evidence: HandshakeEvidence) -> String? {
        (offer(of: evidence)
            ?? evidence.wire.ownViolations.first.map { "broke the protocol: \($0)" }
            ?? evidence.wire.clientHellos.first.flatMap { hello in
                deviation(hello, evidence)
            })
            .map { "its handshake \(evidence.number) \($0)" }
    }

    private func offer(of evidence: HandshakeEvidence) -> String? {
        var called = task.offer.groups
        var expected = called
        switch task.offer {
        case .exactly: break
        // A control leaves out what its library lacks, but adds nothing and keeps something.
        case .known: expected = called.filter(evidence.offered.contains)
        // Nobody knows it before it is on the wire.
        case .asShipped:
            called = evidence.wire.clientHellos.isEmpty ? [] : shipped
            expected = called
        }
        guard evidence.offered == expected, !expected.isEmpty || task.offer == .asShipped else {
            return "offered \(list(evidence.offered)), not \(list(called))"
        }
        // Every library has these: a control without them would be refused by any server.
        if case .known = task.offer,
            let common = [NamedGroup.x25519, .secp256r1].first(where: called.contains),
            !evidence.offered.contains(common)
        {
            return "offered \(list(evidence.offered)), and not \(names(common))"
        }
        if let hello = evidence.wire.clientHellos.first(where: { $0.groups != evidence.offered }) {
            return "offered \(list(hello.groups)) on the wire, not \(list(expected))"
        }
        if evidence.stop == .done, evidence.wire.clientHellos.isEmpty {
            return "has no ClientHello on the wire"
        }
        return nil
    }

    /// How the first ClientHello is not what the scenario is about.
    private func deviation(_ hello: WireClientHello, _ evidence: HandshakeEvidence) -> String? {
        let shares = hello.keyShares.map(\.group)
        switch task.scenario {
        case .handshake, .asShipped:
            return nil
        case .hrr:
            return shares.isEmpty ? nil : "sent a key share of \(list(shares)), not none"
        case .fallback:
            guard shares != task.offer.groups else { return nil }
            return "sent key shares of \(list(shares)), not of \(list(task.offer.groups))"
        case .splitHello:
            return deviation(in: evidence.wire.helloFraming, evidence)
        case .badShare:
            return deviation(in: hello.keyShares, number: evidence.number)
        case .tls12Leak:
            guard hello.versions != [.tls12] else { return nil }
            return "allowed \(hello.versions.map(\.description).joined(separator: ", "))"
        case .resumption:
            return ticketDeviation(hello, evidence)
        }
    }

    private func deviation(
        in framing: WireHelloFraming?,
        _ evidence: HandshakeEvidence,
    ) -> String? {
        guard let framing, framing.isKeyShareCut else { return "has no cut inside its key share" }
        guard evidence.number.isMultiple(of: 2) else {
            guard framing.records.count == 2, framing.segments.count == 1 else {
                return "is not cut in two records that were sent together"
            }
            return nil
        }
        guard framing.segments.count == 2, framing.records.count == 1 else {
            return "is not cut in two segments of one record"
        }
        let times = evidence.wire.times
        guard let first = times.firstByteSent, let last = times.clientHelloSent,
            last - first >= Self.pause
        else { return "sent its two segments without a pause" }
        return nil
    }

    /// The shortest pause between two segments, in microseconds.
    private static let pause = 200_000

    private func deviation(in shares: [WireKeyShare], number: Int) -> String? {
        guard shares.count == 1, let share = shares.first, task.offer.groups == [share.group] else {
            return "sent key shares of \(list(shares.map(\.group)))"
        }
        guard let length = shareLengths[share.group] else {
            return "sent a key share whose length nobody knows"
        }
        let wanted = [length, length - 1, length + 1, length, length]
        guard wanted.indices.contains(number) else { return "is one too many" }
        guard share.length == wanted[number] else {
            return "sent a key share of \(share.length) bytes, not \(wanted[number])"
        }
        if number == 3 {
            guard let flaw = share.flaw else { return "sent a key share that is valid" }
            let wanted = Self.flaws[share.group] ?? .notReduced
            guard flaw == wanted else {
                return "sent a key share that is \(flaw.rawValue), not \(wanted.rawValue)"
            }
        } else if task.scenario.isCounterproof(number), let flaw = share.flaw {
            return "sent a key share that is \(flaw.rawValue), and was to be valid"
        }
        return nil
    }

    /// The flaw that makes no valid key of a share without ML-KEM; with it, that is the one there.
    private static let flaws: [NamedGroup: KeyShareFlaw] = [
        .x25519: .zero, .secp256r1: .offCurve, .secp384r1: .offCurve, .secp521r1: .offCurve,
    ]

    private func ticketDeviation(_ hello: WireClientHello, _ evidence: HandshakeEvidence) -> String?
    {
        if evidence.number.isMultiple(of: 2) {
            guard hello.hasPreSharedKey || evidence.isResumed != nil else { return nil }
            return "offered a ticket, and was to be a full one"
        }
        guard hello.hasPreSharedKey != (evidence.isResumed != nil) else { return nil }
        return hello.hasPreSharedKey
            ? "offered a ticket without a word of its library"
            : "offered no ticket on the wire"
    }

    private func list(_ groups: [NamedGroup]) -> String {
        groups.isEmpty ? "nothing" : groups.map(names.callAsFunction).joined(separator: ",")
    }
}
