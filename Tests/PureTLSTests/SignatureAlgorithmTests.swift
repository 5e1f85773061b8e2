import Crypto
import CryptoExtras
import SwiftASN1
import Testing
import X509

@testable import PureTLS

@Suite struct `An algorithm of a signature` {
    /// How it is written in DER, and what it is; nil for none that the client has.
    struct Case: CustomTestStringConvertible, Sendable {
        let der: String
        let algorithm: SignatureAlgorithm?
        var testDescription: String { der }

        init(_ der: String, _ algorithm: SignatureAlgorithm?) {
            self.der = der
            self.algorithm = algorithm
        }
    }

    /// RSASSA-PSS as OpenSSL 3.0 writes it: a hash, the same or another one for MGF1, a salt.
    private static func pss(
        _ hash: String,
        mask: String? = nil,
        salt: String = "",
        null: String = "0500",
    ) -> String {
        let last = { (name: String) in
            let type = tagged("06", "6086480165030402\(name)")
            return tagged("30", type + null)
        }
        let generator = tagged("30", "06092a864886f70d010108" + last(mask ?? hash))
        let parameters = tagged("a0", last(hash)) + tagged("a1", generator) + salt
        return tagged("30", "06092a864886f70d01010a" + tagged("30", parameters))
    }

    private static func tagged(_ tag: String, _ content: String) -> String {
        let length = String(content.utf8.count / 2, radix: 16)
        return tag + (length.count == 1 ? "0" : "") + length + content
    }

    static let known: [Case] = [
        Case("300a06082a8648ce3d040302", .ecdsa(.sha256)),
        Case("300a06082a8648ce3d040301", nil),
        Case("300d06092a864886f70d01010b0500", .rsaPKCS1(.sha256)),
        Case("300b06092a864886f70d01010c", .rsaPKCS1(.sha384)),
        Case("300506032b6570", .ed25519),
        Case("300b0609608648016503040312", .mldsa65),
        Case(
            """
            304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f7\
            0d010108300d06096086480165030402010500a203020120
            """,
            .rsaPSS(.sha256)
        ),
        Case(pss("02", salt: "a203020130"), .rsaPSS(.sha384)),
        Case(pss("03", salt: "a203020140", null: ""), .rsaPSS(.sha512)),
        // Salts of 20 bytes and of another hash's length, another hash for MGF1, SHA-224.
        Case(pss("01"), nil),
        Case(pss("02", salt: "a203020120"), nil),
        Case(pss("01", mask: "02", salt: "a203020120"), nil),
        Case(pss("04", salt: "a20302011c"), nil),
        // A trailer of 2, and SHA-1 everywhere, by leaving everything out.
        Case(pss("01", salt: "a203020120a303020102"), nil),
        Case("300d06092a864886f70d01010a3000", nil),
    ]

    @Test(arguments: known)
    func `is known by its number and its parameters`(known: Case) throws {
        let node = try DER.parse([UInt8](hexadecimal: known.der))
        #expect(try SignatureAlgorithm(identifier: node) == known.algorithm)
    }

    @Test(arguments: [
        "300c06082a8648ce3d0403020500", "300706032b65700500", "300d06096086480165030403120500",
        "300e06092a864886f70d01010b020101", "300f06092a864886f70d01010b05000500",
        "300b06092a864886f70d01010a", "300d06092a864886f70d01010a0500",
        pss("01", salt: "a203040120"), pss("01", salt: "a203020120a403020101"),
        pss("01", null: "020100"),
    ])
    func `cannot be read with parameters that are not its own`(der: String) throws {
        let node = try DER.parse([UInt8](hexadecimal: der))
        #expect(throws: (any Error).self) { try SignatureAlgorithm(identifier: node) }
    }

    @Test func `leaves no room for parameters of a key that has none`() throws {
        let key = Curve25519.Signing.PrivateKey().publicKey.rawRepresentation
        let bits: [UInt8] = [3, 33, 0] + key
        let right = [UInt8](hexadecimal: "302a300506032b6570") + bits
        let wrong = [UInt8](hexadecimal: "302c300706032b65700500") + bits
        #expect(try VerifyingKey(subjectPublicKeyInfo: DER.parse(right)) != nil)
        #expect(throws: (any Error).self) {
            try VerifyingKey(subjectPublicKeyInfo: DER.parse(wrong))
        }
    }

    @Test(arguments: [("01", "20"), ("02", "30"), ("03", "40")])
    func `of a certificate may be RSASSA-PSS`(hash: String, salt: String) throws {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        var identity = try Identity(authorityKey: .init(key))
        let algorithm = [UInt8](hexadecimal: Self.pss(hash, salt: "a2030201" + salt))
        let leaf = try Self.signed(identity.chain[0], algorithm) { part in
            switch hash {
            case "01": try key.signature(for: SHA256.hash(data: part), padding: .PSS)
            case "02": try key.signature(for: SHA384.hash(data: part), padding: .PSS)
            default: try key.signature(for: SHA512.hash(data: part), padding: .PSS)
            }
        }
        for isSpoilt in [false, true] {
            identity.chain = [leaf]
            if isSpoilt { identity.chain[0][leaf.count - 1] ^= 1 }
            var server = TestServer(identity)
            var client = try TLSClient.started(with: &server)
            client.receive(try server.answer().flatMap(\.self))
            let error = client.agreement.verificationError
            #expect(error == (isSpoilt ? "certificate signature failure" : nil))
            #expect(client.isConnected == !isSpoilt)
        }
    }

    /// The same certificate, signed anew.
    private static func signed(
        _ certificate: [UInt8],
        _ algorithm: [UInt8],
        sign: ([UInt8]) throws -> _RSA.Signing.RSASignature,
    ) throws -> [UInt8] {
        var serializer = DER.Serializer()
        let node = try DER.parse(algorithm)
        try serializer.appendConstructedNode(identifier: .sequence) { outer in
            var inner = DER.Serializer()
            try DER.sequence(DER.parse(certificate), identifier: .sequence) { nodes in
                guard let part = nodes.next(), case .constructed(let fields) = part.content
                else { return }
                inner.appendConstructedNode(identifier: .sequence) { writer in
                    for (place, field) in fields.enumerated() {
                        writer.serialize(place == 2 ? node : field)
                    }
                }
                while nodes.next() != nil {}
            }
            outer.serializeRawBytes(inner.serializedBytes)
            outer.serialize(node)
            let signature = try sign(inner.serializedBytes).rawRepresentation
            try outer.serialize(ASN1BitString(bytes: ArraySlice(signature)))
        }
        return serializer.serializedBytes
    }
}
