package import Interop

/// A TLS client stack that can make handshakes: the door that each stack has.
package protocol ProbeStack {
    /// Makes one handshake and one request.
    ///
    /// Whatever the peer or the library does is evidence; only the laboratory's own
    /// failures are thrown, as a ``Fault``.
    func handshake(_ order: HandshakeOrder) throws -> HandshakeEvidence
}
