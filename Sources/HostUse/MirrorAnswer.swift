package import Interop

/// What came of asking one mirror for the index of one suite.
package struct MirrorAnswer: Hashable, Sendable {
    /// The mirror's address.
    package let address: String

    /// The time that it gave in its header `Date` (RFC 9110, section 6.6.1), nil without one.
    package let date: Result<Timestamp?, Fault>

    /// Puts the parts together.
    package init(address: String, date: Result<Timestamp?, Fault>) {
        self.address = address
        self.date = date
    }
}
