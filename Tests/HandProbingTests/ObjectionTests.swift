import EvidenceTesting
import Interop
import Testing

@testable import HandProbing

@Suite struct `A handshake by hand` {
    /// A handshake that came to its end, unless said otherwise.
    static func evidence(
        stop: HandshakeStop = .done,
        offered: [NamedGroup] = [.x25519],
        byWire: NamedGroup? = .x25519,
        byLibrary: NamedGroup? = .x25519,
        version: ProtocolVersion = .tls13,
        keyExchangeGroup: NamedGroup? = nil,
        violations: [WireViolation] = [],
        verificationError: String? = nil,
    ) -> HandshakeEvidence {
        var draft = EvidenceDraft()
        draft.offered = [NamedGroup(rawValue: 0)]
        draft.stop = stop
        draft.groupByLibrary = byLibrary
        draft.certificate = .issued(false, error: verificationError)
        draft.response = nil
        draft.wire.clientHellos = [.offering(offered)]
        draft.wire.serverHello = .naming(byWire, version: version)
        draft.wire.peerViolations = violations
        draft.wire.serverKeyExchangeGroup = keyExchangeGroup
        return draft.evidence
    }

    @Test func `says which protocol came of it`() {
        let evidence = Self.evidence(byWire: nil, version: .tls12)
        #expect(
            evidence.objection(isVerified: true)
                == "the server chose TLS 1.2, where no group is named"
        )
    }

    @Test(arguments: [(.x25519, true), (.secp256r1, false), (nil, false)] as [(NamedGroup?, Bool)])
    func `is agreed by TLS 1.2 where the key exchange names the group`(
        group: NamedGroup?,
        isAgreed: Bool,
    ) {
        let evidence = Self.evidence(byWire: nil, version: .tls12, keyExchangeGroup: group)
        #expect((evidence.objection(isVerified: true) == nil) == isAgreed)
    }

    @Test func `is agreed where wire and library name a group that was offered`() {
        #expect(Self.evidence().objection(isVerified: true) == nil)
        let unverified = Self.evidence(verificationError: "self-signed certificate")
        #expect(unverified.objection(isVerified: false) == nil)
    }

    /// BoringSSL has no word for the group: it has to have been offered alone.
    @Test(
        arguments: [
            ([.x25519], nil, nil), ([.x25519], .x25519, nil),
            ([.x25519, .secp256r1], nil, "the library names no group, and was offered others"),
            ([.x25519], .secp256r1, "library and wire name different groups"),
        ] as [([NamedGroup], NamedGroup?, String?)]
    )
    func `may be agreed without a word of the library`(
        offered: [NamedGroup],
        byLibrary: NamedGroup?,
        objection: String?,
    ) {
        let evidence = Self.evidence(offered: offered, byLibrary: byLibrary)
        #expect(evidence.objection(isVerified: true, tellsGroup: false) == objection)
    }

    @Test(
        arguments: [
            (evidence(stop: .timeout), "it did not come to its end"),
            (evidence(offered: [.secp256r1]), "the server chose no group that was offered"),
            (evidence(byWire: nil), "the server chose no group that was offered"),
            (evidence(byLibrary: .secp256r1), "library and wire name different groups"),
            (evidence(byLibrary: nil), "library and wire name different groups"),
            (evidence(violations: [.init(.truncated, "")]), "the server broke the protocol"),
            (evidence(verificationError: "hostname mismatch"), "the certificate was not accepted"),
        ] as [(HandshakeEvidence, String)]
    )
    func `is not agreed on anything less`(evidence: HandshakeEvidence, objection: String) {
        #expect(evidence.objection(isVerified: true) == objection)
    }
}
