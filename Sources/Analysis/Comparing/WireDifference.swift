/// One thing that is exact on the wire, and not the same on both sides.
package struct WireDifference: Hashable, Sendable {
    /// Which thing.
    package let aspect: Aspect

    /// What it is on A; nil where there is none.
    package let a: String?

    /// What it is on B; nil where there is none.
    package let b: String?

    /// Puts the parts together.
    package init(_ aspect: Aspect, a: String?, b: String?) {
        self.aspect = aspect
        self.a = a
        self.b = b
    }

    /// How many bytes longer a message is on B; nil for what is no message, or is on one side.
    package var growth: Int? {
        guard case .message = aspect, let a = a.flatMap(Int.init), let b = b.flatMap(Int.init)
        else { return nil }
        return b - a
    }

    /// The things that are compared.
    package enum Aspect: Hashable, Sendable {
        /// The group that the server chose.
        case group

        /// Whether the server asked for another ClientHello.
        case helloRetryRequest

        /// The cipher suite.
        case cipherSuite

        /// The scheme of the server's signature.
        case signatureScheme

        /// The number of certificates that the server sent.
        case certificateChainLength

        /// The bytes of a message, less a signature.
        case message(WireMessageName)
    }
}
