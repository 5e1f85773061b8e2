package import Interop

extension HandshakeEvidence {
    /// What is left where the client library refused before a byte was sent.
    package static func refusedByLibrary(
        _ order: HandshakeOrder,
        words: String,
    ) -> HandshakeEvidence {
        HandshakeEvidence(
            number: order.number,
            offered: order.task.offer.groups,
            stop: .cannot,
            phase: .connect,
            libraryError: words,
            groupByLibrary: nil,
            signatureScheme: nil,
            certificate: nil,
            response: nil,
            alerts: [],
            libraryMessages: [],
            wire: WireEvidence(),
            times: HandshakeTimes(),
        )
    }
}
