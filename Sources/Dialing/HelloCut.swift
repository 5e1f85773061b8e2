/// How the first ClientHello of a connection is cut inside its key share on its way.
package enum HelloCut: Hashable, Sendable {
    /// In two TCP segments, with a ``pause`` between them.
    case segments

    /// In two TLS records, which are sent together.
    case records

    /// How long the second segment is kept back, in microseconds.
    package static let pause = 200_000
}
