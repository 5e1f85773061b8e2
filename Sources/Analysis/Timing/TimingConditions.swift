package import Interop

/// What two sides have to have in common for their times to say anything about each other.
///
/// The engine is not among it: once a server runs, no byte of a handshake passes it.
package struct TimingConditions: Hashable, Sendable {
    /// The group by the ServerHello on the wire; nil where no handshake agreed.
    package let group: NamedGroup?

    /// What the server presents, such as `ecdsa-p256`.
    package let certificate: String

    /// The SHA-256 of the CA certificate that the server's own stands on, in hexadecimal.
    ///
    /// A lab issues one leaf of each kind and keeps it, so the same CA means the same leaf.
    package let authority: String

    /// The base image under the server.
    package let base: String

    /// The machine that the run recorded.
    package let host: HostFacts

    /// The name of that machine, as machine-id(5) has it; nil where it is not known.
    package let machine: String?

    /// Puts the parts together.
    package init(
        group: NamedGroup?,
        certificate: String,
        authority: String,
        base: String,
        host: HostFacts,
        machine: String? = nil,
    ) {
        self.group = group
        self.certificate = certificate
        self.authority = authority
        self.base = base
        self.host = host
        self.machine = machine
    }

    /// What keeps these and others from being compared, in the order of ``TimingCondition``.
    package func differences(from other: TimingConditions) -> [TimingDifference] {
        let differences = zip(values, other.values).compactMap {
            mine,
            its -> TimingDifference? in
            // Without a group there was no handshake, and nothing that two sides could share.
            guard mine.value == nil || mine.value != its.value else { return nil }
            return TimingDifference(mine.condition, left: mine.value, right: its.value)
        }
        return differences + machineDifference(from: other)
    }

    /// Two machines of one make are two; one without a name may be any.
    private func machineDifference(from other: TimingConditions) -> [TimingDifference] {
        guard let machine, let its = other.machine, machine != its else { return [] }
        return [TimingDifference(.machine, left: machine, right: its)]
    }

    private var values: [(condition: TimingCondition, value: String?)] {
        [
            (.group, group?.description), (.certificate, certificate), (.authority, authority),
            (.base, base), (.processor, host.processor), (.processors, "\(host.processors)"),
            (.kernel, host.kernel),
        ]
    }
}
