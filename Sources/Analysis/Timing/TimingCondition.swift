/// One of the things that two sides have to have in common for their times to be compared.
package enum TimingCondition: String, Hashable, Sendable, CaseIterable {
    /// The group that was negotiated.
    case group

    /// The kind of certificate.
    case certificate

    /// The certificate authority, by its hash.
    case authority = "certificate authority"

    /// The base image under the server.
    case base

    /// The processor's model.
    case processor

    /// How many processors there were.
    case processors = "number of processors"

    /// The kernel's release.
    case kernel

    /// The machine itself, where both sides know theirs.
    case machine
}
