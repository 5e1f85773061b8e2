import Interop

/// Something that a server may send any number of times, none of which gets a connection further.
enum Repetition: Hashable, Sendable {
    /// An alert that does not end the connection.
    case warning

    /// A HelloRequest of TLS 1.2, which is ignored.
    case helloRequest

    /// A KeyUpdate of TLS 1.3, which may cost an answer.
    case keyUpdate

    /// A NewSessionTicket of TLS 1.3.
    case ticket

    /// How many are taken in one connection.
    ///
    /// No RFC sets a limit, so that this one is the client's own; without any, a server would keep
    /// it busy and its evidence growing. OpenSSL and BoringSSL take about as many: five and four
    /// warnings in a row, and 32 KeyUpdates. The servers of the lab send two tickets by default.
    var limit: Int {
        switch self {
        case .warning, .helloRequest: 5
        case .keyUpdate, .ticket: 32
        }
    }
}

extension RecordClient {
    /// Counts one of them, which is not taken any more once there are too many.
    mutating func count(_ kind: Repetition, of subject: String) throws(Rejection) {
        let count = traffic.repetitions[kind, default: 0] + 1
        traffic.repetitions[kind] = count
        guard count <= kind.limit else {
            throw .ownLimit(
                subject,
                "it came \(count) times, and this client takes \(kind.limit) of them",
                hint: "have the server send fewer",
                alert: .unexpectedMessage,
            )
        }
    }
}
