/// A key share in a hello: for which group, and how long.
package struct WireKeyShare: Hashable, Sendable, Codable {
    /// The group that it belongs to.
    package let group: NamedGroup

    /// The length of its `key_exchange`, in bytes (RFC 8446 section 4.2.8).
    package let length: Int

    /// Why it is no valid key; nil where nothing is wrong with it, and where nobody looked.
    ///
    /// Only the shares of a scenario that sends bad ones are looked at.
    package let flaw: KeyShareFlaw?

    /// Puts the parts together.
    package init(group: NamedGroup, length: Int, flaw: KeyShareFlaw? = nil) {
        self.group = group
        self.length = length
        self.flaw = flaw
    }
}
