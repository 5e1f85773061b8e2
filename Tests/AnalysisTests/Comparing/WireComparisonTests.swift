import Interop
import ResultStore
import Testing

@testable import Analysis

@Suite struct `The wire` {
    /// The messages of nginx on debian-12 with X25519 and a P-256 certificate, as recorded.
    static func messages(signature: Int, ticket: Int = 265) -> [MessageLength] {
        [
            message(.client, .clientHello, "client_hello", 236),
            message(.server, .serverHello, "server_hello", 122),
            message(.server, .encryptedExtensions, "encrypted_extensions", 10),
            message(.server, .certificate, "certificate", 493),
            message(.server, .certificateVerify, "certificate_verify", 8 + signature),
            message(.server, .finished, "finished", 52),
            message(.client, .finished, "finished", 52),
            message(.server, .newSessionTicket, "new_session_ticket", ticket),
            message(.server, .newSessionTicket, "new_session_ticket", ticket),
        ]
    }

    private static func message(
        _ sender: Role,
        _ type: HandshakeType,
        _ name: String,
        _ length: Int,
    ) -> MessageLength {
        MessageLength(sender: sender, type: type, name: name, length: length)
    }

    private static func compare(
        _ a: [MessageLength],
        _ b: [MessageLength],
        _ change: (inout WireFigures) -> Void = { _ in },
        sameAuthority: Bool = true,
    ) -> [WireDifference] {
        var figures = WireFigures()
        figures.group = 0x1d
        figures.helloRetryRequest = false
        figures.cipherSuite = "TLS_AES_256_GCM_SHA384"
        figures.signatureScheme = "ecdsa_secp256r1_sha256"
        figures.certificateChainLength = 1
        var other = figures
        change(&other)
        return WireComparison.differences(
            WireProfile(figures, a, sameAuthority: sameAuthority),
            WireProfile(other, b, sameAuthority: sameAuthority),
            groups: { $0 == 0x1d ? "X25519" : "X25519MLKEM768" },
        )
    }

    @Test(arguments: [70, 71, 72], [70, 71, 72])
    func `tells no signature of ECDSA from another`(a: Int, b: Int) {
        let differences = Self.compare(
            Self.messages(signature: a),
            Self.messages(signature: b, ticket: 233),
        )
        #expect(differences.isEmpty)
    }

    @Test func `counts every byte that is not left to chance`() {
        var longer = Self.messages(signature: 71)
        longer[1] = Self.message(.server, .serverHello, "server_hello", 1210)
        longer[2] = Self.message(.server, .encryptedExtensions, "encrypted_extensions", 32)
        let differences = Self.compare(Self.messages(signature: 70), longer)
        #expect(differences.map(\.growth) == [1088, 22])
        let hello = WireMessageName(sender: .server, name: "server_hello")
        #expect(differences.first == WireDifference(.message(hello), a: "122", b: "1210"))
    }

    @Test func `tells the two hellos of a retry apart`() {
        let hello = Self.message(.client, .clientHello, "client_hello", 236)
        let again = Self.message(.client, .clientHello, "client_hello", 269)
        let retry = Self.message(.server, .serverHello, "hello_retry_request", 88)
        let plain = Self.messages(signature: 71)
        let differences = Self.compare(plain, [hello, retry, again] + plain.dropFirst()) {
            $0.helloRetryRequest = true
        }
        let second = WireMessageName(sender: .client, name: "client_hello", occurrence: 2)
        let asked = WireMessageName(sender: .server, name: "hello_retry_request")
        #expect(
            Set(differences) == [
                WireDifference(.helloRetryRequest, a: "no", b: "yes"),
                WireDifference(.message(second), a: nil, b: "269"),
                WireDifference(.message(asked), a: nil, b: "88"),
            ]
        )
        #expect(differences.map(\.growth) == [nil, nil, nil])
    }

    @Test func `tells what was chosen`() {
        let messages = Self.messages(signature: 71)
        let differences = Self.compare(messages, messages) {
            $0.group = 0x11ec
            $0.cipherSuite = "TLS_AES_128_GCM_SHA256"
            $0.signatureScheme = "rsa_pss_rsae_sha256"
            $0.certificateChainLength = 2
        }
        #expect(
            differences == [
                WireDifference(.group, a: "X25519", b: "X25519MLKEM768"),
                WireDifference(
                    .cipherSuite,
                    a: "TLS_AES_256_GCM_SHA384",
                    b: "TLS_AES_128_GCM_SHA256",
                ),
                WireDifference(
                    .signatureScheme,
                    a: "ecdsa_secp256r1_sha256",
                    b: "rsa_pss_rsae_sha256",
                ),
                WireDifference(.certificateChainLength, a: "1", b: "2"),
            ]
        )
    }

    @Test(arguments: [true, false])
    func `compares certificates of one authority alone`(sameAuthority: Bool) {
        var other = Self.messages(signature: 71)
        other[3] = Self.message(.server, .certificate, "certificate", 494)
        let differences = Self.compare(
            Self.messages(signature: 71),
            other,
            sameAuthority: sameAuthority,
        )
        #expect(differences.count == (sameAuthority ? 1 : 0))
    }

    @Test func `adds up what each side sent, less the signature`() {
        let bytes = HandshakeBytes(
            WireProfile(WireFigures(), Self.messages(signature: 72), sameAuthority: true)
        )
        #expect(bytes.client == 236 + 52)
        #expect(bytes.server == 122 + 10 + 493 + 8 + 52)
    }

    @Test func `says nothing of sides that did not both agree`() {
        let agreed = ComparedCell.sample()
        for pair in [
            CellPair(agreed, .sample(.unsupported, "refused")), CellPair(agreed, nil),
            CellPair(agreed, .untried),
        ] {
            let messages = [1: Self.messages(signature: 71)]
            let wire = WireComparison(
                pair,
                messages: messages,
                messages,
                sameAuthority: true,
                groups: { "\($0)" },
            )
            #expect(wire == .notAgreed)
            #expect(!wire.differs)
        }
    }
}
