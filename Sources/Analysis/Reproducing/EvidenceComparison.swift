import Interop
import ResultStore

/// Two attempts of one cell, held against each other, evidence by evidence.
package struct EvidenceComparison: Sendable {
    /// Every piece of evidence that one of the two has, what matters most first.
    package let lines: [EvidenceLine]

    /// Holds what happened now against what was recorded.
    package init(recorded: Trial, now: Trial) {
        let (then, today) = (TrialTexts(recorded), TrialTexts(now))
        func line(
            _ name: String,
            _ path: KeyPath<TrialTexts, String?>,
            by keyed: (String) -> String = { $0 },
        ) -> EvidenceLine {
            EvidenceLine(name, then[keyPath: path], today[keyPath: path], by: keyed)
        }
        func note(_ name: String, _ path: KeyPath<TrialTexts, String?>) -> EvidenceLine {
            EvidenceLine(informational: name, then[keyPath: path], today[keyPath: path])
        }
        lines = [
            line("outcome", \.outcome),
            line("shape", \.shape) { SteadyShape($0).text },
            note("its words", \.words),
            line("verdict", \.verdict),
            line("expected", \.expected),
            line("group by client", \.groupByClient),
            line("group on the wire", \.groupOnWire),
            line("hello retry request", \.helloRetryRequest),
            line("cipher suite", \.cipherSuite),
            line("signature scheme", \.signatureScheme),
            line("alert", \.alert),
            line("client_hello bytes", \.clientHelloBytes),
            line("server_hello bytes", \.serverHelloBytes),
            line("bytes sent", \.bytesSent),
            // The signature's length is chance: ECDSA's two integers are of DER (RFC 3279 2.2.3).
            line("bytes received", \.bytesReceived) {
                String($0.prefix { $0 != " " })
            },
            line("certificate", \.certificate),
            line("HTTP response", \.response),
            line("negative control", \.negativeControl),
            line("positive control", \.positiveControl),
            line("library proof", \.libraryProof),
            line("server's TLS", \.serverTLS),
            line("mapped libraries", \.mappedLibraries),
            line("server version", \.serverVersion),
            line("Python", \.python),
            line("Go", \.go),
            // One that another cell of the wave had to load is known, though it did nothing here.
            then.clientVersion == nil || today.clientVersion == nil
                ? note("client version", \.clientVersion)
                : line("client version", \.clientVersion),
            line("server starts", \.serverStarts),
            line("configured by", \.configuredBy),
            line("configuration", \.configuration),
            line("issued certificate", \.issuedCertificate),
            line("image", \.image),
            line("bench", \.bench),
            line("exit status", \.exitStatus),
            note("handshakes", \.handshakes),
            note("ready after", \.readyAfter),
            note("connect, median", \.connect),
            note("server hello, median", \.serverHello),
            note("handshake, median", \.handshake),
            note("first byte, median", \.firstByte),
        ]
        .filter { $0.recorded != nil || $0.now != nil }
    }

    /// Those pieces of evidence that are not the same, though they should be.
    package var differences: [EvidenceLine] {
        lines.filter { $0.likeness == .differs }
    }
}
