import Foundation
import Interop
import Testing

@Suite struct `A code point` {
    static let spellings: [(any CodePoint, String)] = [
        (NamedGroup.x25519MLKEM768, "X25519MLKEM768"),
        (NamedGroup(rawValue: 0x11ed), "SecP384r1MLKEM1024"),
        (NamedGroup(rawValue: 0x6399), "X25519Kyber768Draft00"),
        (NamedGroup(rawValue: 0x00ab), "0x00ab"),
        (SignatureScheme(rawValue: 0x0905), "mldsa65"),
        (CipherSuite(rawValue: 0x1301), "TLS_AES_128_GCM_SHA256"),
        (AlertDescription(rawValue: 40), "handshake_failure"),
        (AlertDescription(rawValue: 7), "0x07"),
        (ProtocolVersion(rawValue: 0x0304), "TLS 1.3"),
        (HandshakeType(rawValue: 2), "server_hello"),
        (ContentType(rawValue: 23), "application_data"),
        (ExtensionType(rawValue: 51), "key_share"),
    ]

    @Test(arguments: spellings.indices)
    func `is spelled as IANA spells it`(number: Int) {
        let (point, name) = Self.spellings[number]
        #expect("\(point)" == name)
    }

    @Test func `has a spelling of its own`() {
        func check<Point: CodePoint>(_ type: Point.Type) {
            #expect(Set(type.names.values).count == type.names.count)
        }
        check(NamedGroup.self)
        check(CipherSuite.self)
        check(SignatureScheme.self)
        check(AlertDescription.self)
        check(HandshakeType.self)
        check(ContentType.self)
        check(ExtensionType.self)
        check(ProtocolVersion.self)
    }

    @Test func `is encoded as its bare number`() throws {
        let groups: [NamedGroup] = [.x25519MLKEM768, NamedGroup(rawValue: 1)]
        let text = String(decoding: try JSONEncoder().encode(groups), as: UTF8.self)
        #expect(text == "[4588,1]")
        #expect(try JSONDecoder().decode([NamedGroup].self, from: Data(text.utf8)) == groups)
    }

    @Test func `knows the values that RFC 8701 reserves`() {
        let reserved = (UInt16.min...UInt16.max).filter { NamedGroup(rawValue: $0).isGREASE }
        #expect(reserved == (0...15).map { $0 << 12 | $0 << 4 | 0x0a0a })
    }

    @Test(arguments: Capture.all.indices)
    func `keeps evidence whole in JSON`(number: Int) throws {
        let evidence = Capture.all[number].evidence()
        let data = try JSONEncoder().encode(evidence)
        #expect(try JSONDecoder().decode(WireEvidence.self, from: data) == evidence)
    }
}
