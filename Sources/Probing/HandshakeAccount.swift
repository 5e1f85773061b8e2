package import Interop

/// A readable account of one connection, for a person who tries a server by hand.
package enum HandshakeAccount {
    /// The account, a line for each thing that was seen.
    package static func text(_ evidence: HandshakeEvidence, client: String) -> String {
        var lines: [(String, String)] = [
            ("client", client),
            (evidence.stop == .cannot ? "asked for" : "offered", list(evidence.offered)),
        ]
        for (message, time) in timeline(evidence) { lines.append((time, message)) }
        let wire = evidence.wire
        if let hello = wire.serverHello {
            lines.append(("version", hello.version.description))
            lines.append(("cipher suite", hello.cipherSuite.description))
        }
        lines.append(("group on the wire", wire.groupOnWire.map(describe) ?? "none"))
        lines.append(("group by the library", evidence.groupByLibrary.map(describe) ?? "none"))
        if let isResumed = evidence.isResumed {
            lines.append(("ticket", isResumed ? "taken: resumed" : "not taken: a full handshake"))
        }
        if let scheme = evidence.signatureScheme {
            lines.append(("signature scheme", scheme.description))
        }
        if let certificate = evidence.certificate {
            if let count = certificate.chainLength, let bytes = certificate.chainBytes {
                lines.append(("certificates", "\(count), \(bytes) bytes in all"))
            }
            if let digest = certificate.chainSHA256 { lines.append(("their SHA-256", digest)) }
            lines.append(("verification", certificate.verificationError ?? "no error"))
        }
        // A close_notify is how a connection ends in order (RFC 8446 section 6.1).
        for alert in wire.alerts where alert.description != .closeNotify {
            lines.append(("alert on the wire", "\(alert.description) by \(alert.sender.rawValue)"))
        }
        for alert in evidence.alerts where alert.description != .closeNotify {
            lines.append(
                ("alert by the library", "\(alert.description) by \(alert.sender.rawValue)")
            )
        }
        for violation in wire.peerViolations {
            lines.append(("server broke the protocol", violation.description))
        }
        if let response = evidence.response {
            lines.append(("response", "\(response.firstLine) (\(response.bytes) bytes)"))
            if let surplus = response.surplusBytes, surplus > 0 {
                lines.append(("after it", "\(surplus) bytes more"))
            }
            if response.isLeftOpen == true {
                lines.append(("after it", "the server did not close"))
            }
        }
        lines.append(("bytes", "\(wire.bytesSent) sent, \(wire.bytesReceived) received"))
        lines.append(("ended", ending(evidence)))
        let width = lines.map(\.0.count).max() ?? 0
        return lines.map { label, text in
            let padding = String(repeating: " ", count: width - label.count)
            return "\(padding)\(label)  \(printable(text))"
        }.joined(separator: "\n")
    }

    private static func timeline(_ evidence: HandshakeEvidence) -> [(String, String)] {
        var lines: [(Int, String)] = []
        if let time = evidence.times.connected { lines.append((time, "TCP connected")) }
        for message in evidence.libraryMessages.isEmpty
            ? evidence.wire.messages : evidence.libraryMessages
        {
            let arrow = message.sender == .client ? "->" : "<-"
            lines.append((message.time, "\(arrow) \(message), \(message.length) bytes"))
        }
        if let time = evidence.times.firstResponseByte {
            lines.append((time, "<- first byte of the response"))
        }
        return lines.sorted { $0.0 < $1.0 }.map { ($0.1, milliseconds($0.0)) }
    }

    private static func milliseconds(_ microseconds: Int) -> String {
        let fraction = String(microseconds % 1000 + 1000).dropFirst()
        return "\(microseconds / 1000).\(fraction) ms"
    }

    private static func ending(_ evidence: HandshakeEvidence) -> String {
        let words = evidence.libraryError.map { ": \($0)" } ?? ""
        let waiting = "waiting for \(evidence.phase.rawValue)\(words)"
        return switch evidence.stop {
        case .done: "handshake complete, response read"
        case .cannot: "the library refused before a byte was sent\(words)"
        case .libraryError: "the library gave up, \(waiting)"
        case .closed: "the server closed, \(waiting)"
        case .reset: "the connection was reset, \(waiting)"
        case .connectionRefused: "nobody listens there"
        case .timeout: "no answer in time, \(waiting)"
        }
    }

    private static func list(_ groups: [NamedGroup]) -> String {
        groups.map(describe).joined(separator: ", ")
    }

    private static func describe(_ group: NamedGroup) -> String {
        group.rawValue == 0 ? "a group of no known number" : "\(group) (\(group.hexadecimal))"
    }

    /// A peer's words must not move the cursor.
    private static func printable(_ text: String) -> String {
        String(
            text.unicodeScalars.map { scalar in
                scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
                    ? "\u{fffd}" : Character(scalar)
            }
        )
    }
}
