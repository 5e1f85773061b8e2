import Interop

/// How far a client of TLS 1.2 has come, by what it waits for (RFC 5246 section 7.3).
enum LegacyPhase: ClientProgress {
    case start
    case serverHello
    case certificate
    case keyExchange
    case requestOrDone
    case done
    case changeCipherSpec
    case finished
    case connected
    case over(ClientEnd)

    /// Why it waits for nothing any more; nil where it does.
    var end: ClientEnd? {
        if case .over(let end) = self { end } else { nil }
    }
}
