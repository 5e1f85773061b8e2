import Interop
import Wire

/// What any bytes at all must not do to the readers of the wire.
///
/// A fuzzer tries it on what it makes up, and a test on what fuzzers have found before.
package enum WireTrial {
    /// What is wrong with how bytes are read; empty where they are read as they should be.
    package static func objections(to bytes: [UInt8]) -> [String] {
        objections(to: HostileConnection(bytes)) + readers(bytes)
    }

    /// What some bytes are read as: a message alone, or what crossed the wire of a connection.
    package static func course(of bytes: [UInt8]) -> [String] {
        if (try? ClientHello(body: bytes)) != nil { return ["a client_hello alone"] }
        if (try? ServerHello(body: bytes)) != nil { return ["a server_hello alone"] }
        if (try? CertificateMessage(bytes)) != nil { return ["a certificate alone"] }
        if (try? CertificateVerifyMessage(bytes)) != nil { return ["a certificate_verify alone"] }
        let evidence = evidence(of: HostileConnection(bytes)) { [$0] }
        let group = evidence.groupOnWire ?? evidence.serverKeyExchangeGroup
        return evidence.messages.map(\.description)
            + evidence.alerts.map { "alert \($0.description) by \($0.sender)" }
            + evidence.peerViolations.map(\.description)
            + [group.map { "on \($0)" } ?? "on no group"]
    }

    private static func objections(to connection: HostileConnection) -> [String] {
        let whole = evidence(of: connection) { [$0] }
        var found = bounds(whole, connection)
        let single = evidence(of: connection) { bytes in bytes.map { [$0] } }
        if single != whole { found.append("byte by byte it reads otherwise") }
        let halves = evidence(of: connection) { bytes in
            [Array(bytes[..<(bytes.count / 2)]), Array(bytes[(bytes.count / 2)...])]
        }
        if halves != whole { found.append("in two pieces it reads otherwise") }
        return found
    }

    /// What an observer says of a connection whose chunks come cut.
    private static func evidence(
        of connection: HostileConnection,
        cut: ([UInt8]) -> [[UInt8]]
    ) -> WireEvidence {
        var observer = WireObserver(serverShareLengths: [.x25519: 32, .x25519MLKEM768: 1120])
        for (number, chunk) in connection.chunks.enumerated() {
            let time = number * 1_000
            for part in cut(chunk.bytes) {
                switch chunk.sender {
                case .client: observer.sent(part.span, at: time)
                case .server: observer.received(part.span, at: time)
                }
            }
        }
        observer.closed(.closed, at: connection.chunks.count * 1_000)
        return observer.evidence
    }

    /// What is larger than it may be, or lost.
    private static func bounds(
        _ evidence: WireEvidence,
        _ connection: HostileConnection,
    ) -> [String] {
        var found: [String] = []
        let limits = [
            ("messages", evidence.messages.count, 64),
            ("alerts", evidence.alerts.count, 16),
            ("violations of the server", evidence.peerViolations.count, 17),
            ("violations of the client", evidence.ownViolations.count, 17),
            ("offers", evidence.clientHellos.count, 2),
        ]
        for (name, count, limit) in limits where count > limit {
            found.append("\(count) \(name) are kept, and \(limit) may be")
        }
        let words = (evidence.peerViolations + evidence.ownViolations).map(\.detail.utf8.count)
        if let longest = words.max(), longest > 500 {
            found.append("a violation is told in \(longest) bytes")
        }
        for (sender, count) in [
            (Role.client, evidence.bytesSent), (.server, evidence.bytesReceived),
        ] {
            let sum = connection.chunks.reduce(0) { sum, chunk in
                chunk.sender == sender ? sum + chunk.bytes.count : sum
            }
            if count != sum { found.append("\(count) bytes of \(sender) are counted of \(sum)") }
        }
        return found
    }

    /// Gives the same bytes to every reader that has no stream around it.
    private static func readers(_ bytes: [UInt8]) -> [String] {
        var found: [String] = []
        if let hello = try? ClientHello(body: bytes) {
            _ = try? hello.supportedVersions
            _ = try? hello.supportedGroups
            _ = try? hello.signatureSchemes
            _ = try? hello.keyShares
            _ = try? hello.serverName
            // An empty list of extensions may be there or not, and means the same.
            if !hello.extensions.isEmpty, Array(hello.message.dropFirst(4)) != bytes {
                found.append("a ClientHello is not encoded as it was read")
            }
        }
        if let hello = try? ServerHello(body: bytes) {
            _ = try? hello.selectedVersion
            _ = try? hello.keyShare
            _ = try? hello.selectedGroup
            if !hello.extensions.isEmpty, Array(hello.message.dropFirst(4)) != bytes {
                found.append("a ServerHello is not encoded as it was read")
            }
        }
        if let message = try? CertificateMessage(bytes), message.chain.contains(where: \.isEmpty) {
            found.append("an empty certificate is in a chain")
        }
        _ = try? CertificateVerifyMessage(bytes)
        _ = try? Alert(fragment: bytes)
        return found
    }
}
