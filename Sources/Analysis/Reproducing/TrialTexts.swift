import Interop
import ResultStore

/// The evidence of one attempt as people read it; nil where there is nothing to read.
struct TrialTexts {
    private let trial: Trial
    private let figures: AttemptFigures
    private let given: GivenFiles?

    init(_ trial: Trial) {
        self.trial = trial
        figures = AttemptFigures(of: trial.attempt)
        given = trial.endpoint.map { GivenFiles(of: $0) }
    }

    private var seen: HandshakeEvidence? { figures.representative }
    private var isServed: Bool { (seen?.wire.bytesReceived ?? 0) > 0 }

    var outcome: String? { trial.attempt.result.outcomeName }
    var shape: String? { trial.attempt.result.shape }
    var verdict: String? { trial.attempt.verdict.rawValue }
    var expected: String? { trial.expected }

    /// The first line of the words behind an ending.
    var words: String? {
        trial.attempt.result.detail.split(whereSeparator: \.isNewline).first.map(String.init)
    }

    var groupByClient: String? { seen?.groupByLibrary.map(name) }
    var groupOnWire: String? { seen?.wire.groupOnWire.map(name) }
    var helloRetryRequest: String? { figures.helloRetryRequest.map { $0 ? "yes" : "no" } }
    var cipherSuite: String? { seen?.wire.serverHello?.cipherSuite.description }
    var signatureScheme: String? { seen?.signatureScheme?.description }

    var alert: String? {
        figures.alert.map {
            "\($0.description.rawValue) (\($0.description)) by \($0.sender.rawValue)"
        }
    }

    var clientHelloBytes: String? { seen?.wire.clientHelloLength.map(String.init) }
    var serverHelloBytes: String? { seen?.wire.serverHelloLength.map(String.init) }
    var bytesSent: String? { seen.map { String($0.wire.bytesSent) } }

    /// The bytes of the server less those of its CertificateVerify, and then those.
    var bytesReceived: String? {
        guard let seen, isServed else { return nil }
        let signature = seen.libraryMessages.first { $0.type == .certificateVerify }?.length
        guard let signature else { return String(seen.wire.bytesReceived) }
        return "\(seen.wire.bytesReceived - signature) + \(signature) of certificate_verify"
    }

    var certificate: String? {
        guard let certificate = seen?.certificate else { return nil }
        let words = certificate.verificationError.map { ", \($0)" } ?? ", accepted"
        var text = certificate.isTheIssued ? "the issued one" : "another than issued"
        if let count = certificate.chainLength, let bytes = certificate.chainBytes {
            text += ", \(count) of \(bytes) bytes"
        }
        return text + words
    }

    var response: String? {
        guard let response = seen?.response else { return nil }
        let status = response.status.map(String.init) ?? "no status"
        return status + (response.holdsNonce ? " with the nonce" : " without the nonce")
    }

    var negativeControl: String? {
        trial.negativeControl.map {
            "\($0.ending.outcome.rawValue), \($0.ending.shape), by \($0.client)"
        }
    }

    var positiveControl: String? { trial.positiveControl?.rawValue }
    var libraryProof: String? { trial.endpoint?.proof?.rawValue }
    var serverTLS: String? { trial.endpoint?.serverTLS }

    /// Every library that a process of the server has mapped, each once.
    var mappedLibraries: String? {
        let libraries = trial.endpoint?.processes.flatMap(\.libraries) ?? []
        let texts = libraries.map { "\(Self.file($0.path)) \($0.sha256.prefix(12))" }
        return texts.isEmpty ? nil : Set(texts).sorted().joined(separator: ", ")
    }

    var serverVersion: String? { trial.image?.versions.server }
    var python: String? { trial.image?.versions.python }
    var go: String? { trial.image?.versions.go }
    var clientVersion: String? { trial.attempt.clientVersion }

    /// How many servers were started for it, each after the one before had agreed.
    var serverStarts: String? {
        let count = trial.attempt.endpointIDs.count
        return count == 0 ? nil : String(count)
    }

    var configuredBy: String? { trial.endpoint?.configuredBy }
    var configuration: String? { given?.configuration }
    var issuedCertificate: String? { given?.certificate }
    var image: String? { trial.image.map { Self.short($0.digest) } }
    var bench: String? { trial.benchDigest.map(Self.short) }
    var exitStatus: String? { trial.endpoint?.exitStatus.map(String.init) }

    var handshakes: String? {
        let count = trial.attempt.samples.count
        return count == 0 ? nil : "\(count), \(figures.handshakesFailed) not agreed"
    }

    var readyAfter: String? { time(trial.endpoint?.readyAfter) }
    var connect: String? { time(figures.connectP50) }
    var serverHello: String? { time(figures.serverHelloP50) }
    var handshake: String? { time(figures.handshakeP50) }
    var firstByte: String? { time(figures.firstByteP50) }

    private func name(_ group: NamedGroup) -> String {
        trial.names(group)
    }

    /// Microseconds as milliseconds with two places.
    private func time(_ microseconds: Int?) -> String? {
        microseconds.map { microseconds in
            let hundredths = String((microseconds + 5) / 10 % 100)
            let places = hundredths.count == 1 ? "0" + hundredths : hundredths
            return "\((microseconds + 5) / 1000).\(places) ms"
        }
    }

    private static func file(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The first digits of a digest, without `sha256:`.
    private static func short(_ digest: String) -> String {
        String((digest.split(separator: ":").last ?? "").prefix(12))
    }
}
