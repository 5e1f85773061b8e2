import Interop
import Testing
import Wire

@Suite struct `A wire observer of a faulty server` {
    /// Offers x25519 with a share, and secp256r1 and the reserved group 0x1a1a without one.
    static let offer = ClientHello.probe(
        groups: [.x25519, .secp256r1, NamedGroup(rawValue: 0x1a1a)],
        keyShares: [KeyShare(group: .x25519, keyExchange: [UInt8](repeating: 7, count: 32))],
        random: [UInt8](repeating: 1, count: 32),
        sessionID: sessionID,
    )
    static let sessionID = [UInt8](repeating: 2, count: 32)
    static let random = [UInt8](repeating: 3, count: 32)

    static func hello(
        group: NamedGroup = .x25519,
        length: Int = 32,
        random: [UInt8] = random,
        sessionID: [UInt8] = sessionID,
        cipherSuite: CipherSuite = .aes128GCMSHA256,
        trailingBytes: [UInt8] = [],
    ) -> ServerHello {
        .choosing(
            KeyShare(group: group, keyExchange: [UInt8](repeating: 9, count: length)),
            random: random,
            sessionID: sessionID,
            cipherSuite: cipherSuite,
            trailingBytes: trailingBytes,
        )
    }

    static func legacy(random: [UInt8], version: ProtocolVersion = .tls12) -> [UInt8] {
        ServerHello(
            legacyVersion: version,
            random: random,
            legacySessionIDEcho: [],
            cipherSuite: .aes128GCMSHA256,
            extensions: [],
        ).record
    }

    static func extended(_ types: ExtensionType...) -> [UInt8] {
        let hello = hello()
        return ServerHello(
            random: hello.random,
            legacySessionIDEcho: hello.legacySessionIDEcho,
            cipherSuite: hello.cipherSuite,
            extensions: hello.extensions + types.map { HelloExtension($0, content: []) },
        ).record
    }

    static let wrongHellos = [
        Fault("nothing wrong", hello().record),
        Fault(
            "group never offered",
            hello(group: .x448, length: 56).record,
            WireViolation(.groupNeverOffered, "group `x448` was never offered"),
        ),
        Fault(
            "unknown group",
            hello(group: NamedGroup(rawValue: 0x4242), length: 1).record,
            WireViolation(.groupNeverOffered, "group `0x4242` was never offered"),
        ),
        Fault(
            "reserved group",
            hello(group: NamedGroup(rawValue: 0x1a1a), length: 1).record,
            WireViolation(.groupNeverOffered, "group `0x1a1a` was never offered"),
        ),
        Fault(
            "group without a share",
            hello(group: .secp256r1, length: 65).record,
            WireViolation(
                .groupWithoutKeyShare,
                "group `secp256r1` was chosen without a key share for it",
            ),
        ),
        Fault(
            "short share",
            hello(length: 31).record,
            WireViolation(.keyShareLength, "the key share of `x25519` has 31 bytes and not 32"),
        ),
        Fault(
            "empty share",
            hello(length: 0).record,
            WireViolation(
                .malformed,
                "cannot read `key_share`: `key_exchange` must not have a length of 0",
            ),
        ),
        Fault(
            "session id",
            hello(sessionID: []).record,
            WireViolation(.sessionIDEcho, "the session id did not come back as it was sent"),
        ),
        Fault(
            "cipher suite",
            hello(cipherSuite: .aes128CCMSHA256).record,
            WireViolation(
                .cipherSuiteNeverOffered,
                "cipher suite `TLS_AES_128_CCM_SHA256` was never offered",
            ),
        ),
        Fault(
            "trailing byte in the message",
            hello(trailingBytes: [0]).record,
            WireViolation(.trailingBytes, "1 byte after the extensions"),
        ),
        Fault(
            "more in the record",
            Record.encoding(hello().message + [8, 0, 0, 0], as: .handshake),
            WireViolation(.trailingBytes, "4 bytes after `server_hello` in its record"),
        ),
        Fault(
            "extension that was not asked for",
            extended(.earlyData),
            WireViolation(.extensionNotAllowed, "extension `early_data` has no place in the hello"),
        ),
        Fault(
            "extension that belongs elsewhere",
            extended(.supportedGroups),
            WireViolation(
                .extensionNotAllowed,
                "extension `supported_groups` has no place in the hello",
            ),
        ),
        Fault(
            "extension twice",
            extended(.cookie, .cookie),
            WireViolation(
                .malformed,
                "cannot read `ServerHello`: the extension `cookie` is there twice",
            ),
        ),
        Fault(
            "no share at all",
            ServerHello(
                random: random,
                legacySessionIDEcho: sessionID,
                cipherSuite: .aes128GCMSHA256,
                extensions: [HelloExtension(.supportedVersions, content: [3, 4])],
            ).record,
            WireViolation(.extensionMissing, "the hello has no `key_share`"),
        ),
        Fault(
            "TLS 1.2",
            legacy(random: random),
            WireViolation(.versionNeverOffered, "version TLS 1.2 was never offered"),
        ),
        Fault(
            "TLS 1.2 with the mark of a downgrade",
            legacy(random: Array(random.prefix(24)) + Array("DOWNGRD".utf8) + [1]),
            WireViolation(.versionNeverOffered, "version TLS 1.2 was never offered"),
            WireViolation(
                .downgrade,
                "the random says that the server could do better than TLS 1.2",
            ),
        ),
        Fault(
            "second hello",
            hello().record + hello().record,
            WireViolation(.unexpected, "a handshake record in plaintext after `server_hello`"),
        ),
        Fault(
            "alert in plaintext",
            hello().record + Alert(.internalError).record,
            WireViolation(.unexpected, "an alert in plaintext after `server_hello`"),
        ),
    ]

    @Test(arguments: wrongHellos)
    func `names what is wrong with a ServerHello`(fault: Fault) {
        var observer = WireObserver(serverShareLengths: .known)
        observer.take(Self.offer.record, from: .client)
        observer.take(fault.answer, from: .server)
        #expect(observer.evidence.peerViolations == fault.violations)
        #expect(observer.evidence.ownViolations == [])
    }
}
