package import Interop

/// A TLS client stack that can make handshakes: the door that each stack has.
package protocol ProbeStack {
    /// Makes one handshake and one request.
    ///
    /// Whatever the peer or the library does is evidence; only the laboratory's own
    /// failures are thrown, as a ``Fault``. `whileOpen` is called once the handshake is
    /// complete, before the request: whoever serves the connection is alive then.
    func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence
}

extension ProbeStack {
    /// Makes one handshake and one request, without a look in between.
    package func handshake(_ order: HandshakeOrder) throws -> HandshakeEvidence {
        try handshake(order) {}
    }
}
