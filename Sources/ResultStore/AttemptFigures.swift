package import Interop

/// What the row of an attempt says in figures, all of it computed when it is written.
///
/// Facts of one connection come from the handshake that stands for the attempt;
/// times from all measured ones. Each percentile is a time that really occurred
/// (nearest rank). The intervals are
///
/// - connect: from the call to `connect` until TCP is connected;
/// - server hello: from the ClientHello handed to the kernel until the record that
///   completes the ServerHello is read;
/// - handshake: from TCP connected until the client's Finished is handed to the kernel;
/// - first byte: from TCP connected until the first byte of the response is decrypted.
package struct AttemptFigures {
    /// The handshake that stands for the attempt; nil where none was made.
    package let representative: HandshakeEvidence?

    /// The alert that ended it; nil without one.
    package let alert: LibraryAlert?

    /// What a timeout was waiting for; nil for another outcome.
    package let timeoutPhase: HandshakePhase?

    /// The number of servers that its handshakes were made with: of server starts.
    package let starts: Int

    /// The number of handshakes after the warm-up.
    package let samples: Int

    /// The number of handshakes, the warm-up included, that did not agree.
    package let handshakesFailed: Int

    /// Median time to connect, in microseconds.
    package let connectP50: Int?

    /// Median time from ClientHello to ServerHello, in microseconds.
    package let serverHelloP50: Int?

    /// Median time of a handshake, in microseconds.
    package let handshakeP50: Int?

    /// The 95th percentile of the same.
    package let handshakeP95: Int?

    /// Median time to the first byte of the response, in microseconds.
    package let firstByteP50: Int?

    /// Median time that a HelloRetryRequest adds, in microseconds; nil without one.
    package let retryP50: Int?

    /// The bytes of the messages that it adds; nil without one.
    package let retryBytes: Int?

    /// What came of the tickets that it offered; nil where it offered none.
    package let resumption: ResumptionFigures?

    /// Computes all of it.
    package init(of attempt: AttemptRecord) {
        representative = attempt.representative?.evidence
        alert = representative.flatMap(Self.alert)
        timeoutPhase = Self.timeoutPhase(of: attempt.result)
        starts = Set(attempt.samples.map { $0.endpointID ?? attempt.endpointID }).count
        samples = attempt.samples.count { !$0.isWarmUp }
        handshakesFailed = attempt.samples.count { $0.ending.outcome != .agreed }

        let measured = attempt.measured.map(\.evidence)
        resumption = ResumptionFigures(of: measured)
        // Of a resumption the second of each pair is what is to be measured.
        let resumed = measured.filter { $0.isResumed == true }
        retryP50 = Quantile.nearestRank(0.5, of: measured.compactMap { $0.wire.retry?.time })
        retryBytes = representative?.wire.retry?.bytes
        let times = (resumed.isEmpty ? measured : resumed).map(\.times)
        let handshakes = times.compactMap(\.handshakeInterval)
        connectP50 = Quantile.nearestRank(0.5, of: times.compactMap(\.connected))
        serverHelloP50 = Quantile.nearestRank(0.5, of: times.compactMap(\.serverHelloInterval))
        handshakeP50 = Quantile.nearestRank(0.5, of: handshakes)
        handshakeP95 = Quantile.nearestRank(0.95, of: handshakes)
        firstByteP50 = Quantile.nearestRank(0.5, of: times.compactMap(\.firstByteInterval))
    }

    /// Whether the server asked to try again; nil where it sent no byte.
    package var helloRetryRequest: Bool? {
        guard let wire = representative?.wire, wire.bytesReceived > 0 else { return nil }
        return wire.hasHelloRetryRequest
    }

    /// Whether its ClientHello was cut inside its key share; nil where it was sent whole.
    package var helloCut: Bool? {
        representative?.wire.helloFraming?.isKeyShareCut
    }

    private static func timeoutPhase(of result: AttemptResult) -> HandshakePhase? {
        guard case .ended(let ending) = result, ending.outcome == .timeout else { return nil }
        let words = ending.shape.split(separator: " ")
        return words.last.flatMap { HandshakePhase(rawValue: String($0)) }
    }

    /// The server's alert before the client's, and the wire's word before the library's.
    ///
    /// Closing in order is not an alert in this sense (RFC 8446 section 6.1).
    private static func alert(of evidence: HandshakeEvidence) -> LibraryAlert? {
        let onWire = evidence.wire.alerts.map {
            LibraryAlert(description: $0.description, sender: $0.sender)
        }
        let alerts = (onWire + evidence.alerts).filter { $0.description != .closeNotify }
        return alerts.first { $0.sender == .server } ?? alerts.first
    }
}
