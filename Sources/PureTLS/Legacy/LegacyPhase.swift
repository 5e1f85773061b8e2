import Interop

/// How far a client of TLS 1.2 has come, by what it waits for (RFC 5246 section 7.3).
enum LegacyPhase: Equatable {
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
}
