/// How long a server of its own kind is waited for, where that is not as long as usual.
package struct Patience: Hashable, Sendable {
    /// The longest that one handshake may take, in microseconds; nil for the usual time.
    package let handshake: Int?

    /// The longest that it may take to be ready, in microseconds; nil for the usual time.
    package let start: Int?

    /// Puts the parts together.
    package init(handshake: Int?, start: Int?) {
        self.handshake = handshake
        self.start = start
    }
}
