import Interop

extension HandshakeOrder {
    /// Whether it is the first of a pair: a full handshake, whose ticket the next one resumes with.
    package var collectsTicket: Bool {
        task.scenario == .resumption && number.isMultiple(of: 2)
    }
}
