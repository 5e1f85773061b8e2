import Interop

/// Holds a server's hello against the offer that it answers.
struct HelloReview {
    /// The latest ClientHello.
    let offer: ClientHello

    /// What was read of it.
    let offered: WireClientHello

    /// The HelloRetryRequest that came before; nil without one.
    let retry: WireServerHello?

    /// The lengths of the server's key shares that are known, in bytes.
    let shareLengths: [NamedGroup: Int]

    /// What is wrong with the hello; empty where it may stand.
    func violations(in hello: ServerHello, read choice: WireServerHello) -> [WireViolation] {
        var found = basics(of: hello, choice) + changes(choice)
        if hello.isHelloRetryRequest {
            found += retryGroup(choice)
        } else {
            found += group(choice)
        }
        return found
    }

    private func basics(of hello: ServerHello, _ choice: WireServerHello) -> [WireViolation] {
        var found: [WireViolation] = []
        if !hello.trailingBytes.isEmpty {
            let text = "\(WireError.Reason.bytes(hello.trailingBytes.count)) after the extensions"
            found.append(WireViolation(.trailingBytes, text))
        }
        if !offered.versions.contains(choice.version) || choice.version.isGREASE {
            let version = "version \(choice.version) was never offered"
            found.append(WireViolation(.versionNeverOffered, version))
        }
        if !offered.cipherSuites.contains(choice.cipherSuite) || choice.cipherSuite.isGREASE {
            let suite = "cipher suite `\(choice.cipherSuite)` was never offered"
            found.append(WireViolation(.cipherSuiteNeverOffered, suite))
        }
        if hello.legacyCompressionMethod != 0 {
            let method = "compression method \(hello.legacyCompressionMethod) was chosen"
            found.append(WireViolation(.malformed, method))
        }
        if choice.version >= .tls13 {
            found += modernBasics(of: hello)
        }
        if offered.versions.contains(.tls13), hello.announcesDowngrade {
            let text = "the random says that the server could do better than \(choice.version)"
            found.append(WireViolation(.downgrade, text))
        }
        return found + extensions(of: hello, choice)
    }

    private func modernBasics(of hello: ServerHello) -> [WireViolation] {
        var found: [WireViolation] = []
        if hello.legacyVersion != .tls12 {
            let version = "`legacy_version` is \(hello.legacyVersion) and not TLS 1.2"
            found.append(WireViolation(.malformed, version))
        }
        if hello.legacySessionIDEcho != offer.legacySessionID {
            let text = "the session id did not come back as it was sent"
            found.append(WireViolation(.sessionIDEcho, text))
        }
        return found
    }

    private func extensions(of hello: ServerHello, _ choice: WireServerHello) -> [WireViolation] {
        let allowed: Set<ExtensionType>? =
            if choice.version < .tls13 {
                nil
            } else if hello.isHelloRetryRequest {
                [.supportedVersions, .keyShare, .cookie]
            } else {
                [.supportedVersions, .keyShare, .preSharedKey]
            }
        let asked = Set(offer.extensions.map(\.type)).union([.cookie, .renegotiationInfo])
        let stranger = hello.extensions.first { entry in
            !asked.contains(entry.type) || allowed?.contains(entry.type) == false
        }
        guard let stranger else { return [] }
        let text = "extension `\(stranger.type)` has no place in the hello"
        return [WireViolation(.extensionNotAllowed, text)]
    }
}

extension ServerHello {
    /// Whether the random ends as that of a server held back does (RFC 8446 section 4.1.3).
    fileprivate var announcesDowngrade: Bool {
        let mark: [UInt8] = Array("DOWNGRD".utf8)
        return random.suffix(8).starts(with: mark) && random.suffix(1).allSatisfy { $0 <= 1 }
    }
}
