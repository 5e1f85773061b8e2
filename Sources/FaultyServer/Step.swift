import Interop

/// One step of a faulty server that has been sent a ClientHello.
enum Step {
    /// Something is sent.
    case send(Answer)

    /// Another ClientHello is waited for.
    case awaitHello

    /// The connection stays open until the client has closed it, or for a while.
    case stay

    /// The connection will end by a reset.
    case reset
}

extension Misbehaviour {
    /// What is done once a ClientHello has come, after which the connection is closed.
    ///
    /// Whoever sent a whole answer lets the client have the last word, so that it is not cut off
    /// by a reset.
    var steps: [Step] {
        switch self {
        case .wrongGroup: [.send(.strangeServerHello), .stay]
        case .truncatedServerHello: [.send(.halfServerHello)]
        case .trailingBytes: [.send(.longServerHello), .stay]
        case .shortKeyShare: [.send(.shortServerHello), .stay]
        case .plainHTTP: [.send(.text), .stay]
        case .retryNeverOffered: [.send(.strangeRetry), .stay]
        case .retryTwice: [.send(.retry), .awaitHello, .send(.retry), .stay]
        case .retryThenClose: [.send(.retry), .awaitHello]
        case .retryForNone: [.send(.retryForNone), .awaitHello, .send(.serverHello)]
        case .legacyGroup: [.send(.legacyFlight), .stay]
        case .refusal: [.send(.alert(.handshakeFailure)), .stay]
        case .refusesEveryShare: [.send(.alert(.illegalParameter)), .stay]
        case .silentClose, .stallConnect: []
        case .reset: [.reset]
        case .closeAfterServerHello: [.send(.serverHello)]
        case .stall: [.stay]
        case .stallFinished: [.send(.serverHello), .stay]
        }
    }
}
