import Interop
import Testing
import Wire

@Suite struct `A decrypted message` {
    @Test func `gives the chain of RFC 8448`() throws {
        let message = try CertificateMessage(RFC8448.certificate)
        #expect(message.chain.map(\.count) == [432])
        #expect(message.chain[0].prefix(4) == [0x30, 0x82, 0x01, 0xac])
    }

    @Test func `gives the certificates of a chain in their order`() throws {
        let entries: [UInt8] = [0, 0, 2, 0x30, 1, 0, 0, 0, 0, 1, 0x31, 0, 5, 0, 5, 0, 1, 9]
        let message = try CertificateMessage([11, 0, 0, 22, 0, 0, 0, 18] + entries)
        #expect(message.chain == [[0x30, 1], [0x31]])
        #expect(message.context.isEmpty && message.extensionTypes == [.statusRequest])
    }

    @Test func `gives the signature scheme of RFC 8448`() throws {
        let message = try CertificateVerifyMessage(RFC8448.certificateVerify)
        #expect(message.signatureScheme == .rsaPSSRSAESHA256)
        #expect(message.signature.count == 128)
    }

    static let errors: [([UInt8], String)] = [
        ([], "cannot read `Handshake`: `msg_type` needs 1 byte and 0 are left"),
        ([11, 0, 0], "cannot read `Handshake`: `length` needs 3 bytes and 2 are left"),
        ([11, 0, 0, 9], "cannot read `Handshake`: `length` needs 9 bytes and 0 are left"),
        ([11, 0, 0, 0, 1, 2], "cannot read `Handshake`: 2 bytes follow the last field"),
        ([15, 0, 0, 0], "cannot read `Certificate`: the message is of type `certificate_verify`"),
        (
            [11, 0, 0, 4, 0, 0, 0, 1],
            "cannot read `Certificate`: `certificate_list` needs 1 byte and 0 are left"
        ),
        (
            [11, 0, 0, 9, 0, 0, 0, 5, 0, 0, 0, 0, 0],
            "cannot read `Certificate`: `cert_data` must not have a length of 0"
        ),
    ]

    @Test(arguments: errors)
    func `says why it cannot be read`(bytes: [UInt8], text: String) {
        let error = #expect(throws: WireError.self) { try CertificateMessage(bytes) }
        #expect(error.map(String.init(describing:)) == text)
    }

    @Test func `is never read from less than the whole`() {
        for count in RFC8448.certificate.indices {
            let part = Array(RFC8448.certificate.prefix(count))
            #expect(throws: WireError.self) { try CertificateMessage(part) }
        }
        for count in RFC8448.certificateVerify.indices {
            let part = Array(RFC8448.certificateVerify.prefix(count))
            #expect(throws: WireError.self) { try CertificateVerifyMessage(part) }
        }
    }
}
