package import Interop

/// One message of a handshake, told from others by who sent it, its name and its turn.
package struct WireMessageName: Hashable, Sendable {
    /// Who sent it.
    package let sender: Role

    /// The registry's name of it.
    package let name: String

    /// Which one of that name and sender it is, from 1.
    package let occurrence: Int

    /// Puts the parts together.
    package init(sender: Role, name: String, occurrence: Int = 1) {
        self.sender = sender
        self.name = name
        self.occurrence = occurrence
    }
}
