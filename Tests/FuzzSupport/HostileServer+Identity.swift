import Crypto
import FoundationEssentials
import Interop
import Wire

@testable import PureTLS

extension HostileServer {
    /// A certificate with an Ed25519 key, in DER, and the key.
    ///
    /// Its signatures are the same every time, as a fuzzer needs it.
    private static var certificate: [UInt8] {
        let der = Data(
            base64Encoded: """
                MIIBUjCCAQSgAwIBAgIUB1VHo7vc2GQ+I4P9iVu/5qgc3jEwBQYDK2VwMBMxETAPBgNVBAMMCGxhYi50ZXN0\
                MCAXDTI2MTEzMDA4NTEyM1oYDzIxMjYxMTA2MDg1MTIzWjATMREwDwYDVQQDDAhsYWIudGVzdDAqMAUGAytl\
                cAMhAJLpjPp3usQ/5f+vLY2HVeEP9yorMjA40GVnu/th/WdPo2gwZjAdBgNVHQ4EFgQUUkc+5FttkZQpJwgI\
                03TMuuk2dHswHwYDVR0jBBgwFoAUUkc+5FttkZQpJwgI03TMuuk2dHswDwYDVR0TAQH/BAUwAwEB/zATBgNV\
                HREEDDAKgghsYWIudGVzdDAFBgMrZXADQQB/Rl7r+yz0HpkrsKsbyBJn1syNqRlmuGR65nKzr4s4MmSIgVwt\
                TPTPkQxACc8jjA3pHvz0YVsZSXFKMpf4fJcJ
                """
        )
        return Array(der ?? Data())
    }

    private static let key: [UInt8] = [
        0x4f, 0xa8, 0xc8, 0x1d, 0x47, 0x2b, 0x00, 0xec, 0x2d, 0x98, 0x27, 0xcf, 0x29, 0x43, 0xda,
        0x17, 0xdd, 0xc0, 0xe2, 0x2c, 0x51, 0x86, 0x01, 0x82, 0xc4, 0x5b, 0x1b, 0x31, 0x4d, 0x65,
        0xe6, 0xd9,
    ]

    /// A Certificate that holds one, in DER.
    package static func message(_ certificate: [UInt8]) -> [UInt8] {
        var list = ByteWriter()
        list.vector(lengthBytes: 3, certificate)
        list.vector(lengthBytes: 2, [])
        var chain = ByteWriter()
        chain.vector(lengthBytes: 1, [])
        chain.vector(lengthBytes: 3, list.bytes)
        return HandshakeMessage.encoding(chain.bytes, as: .certificate)
    }

    /// Says whose certificate it has, and proves it.
    mutating func authenticate() throws -> [UInt8] {
        let record = try say(Self.message(Self.certificate), as: .handshake)
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: Self.key)
        let signed =
            [UInt8](repeating: 0x20, count: 64)
            + Array("TLS 1.3, server CertificateVerify".utf8) + [0] + transcript.hash
        var proof = ByteWriter()
        proof.codePoint(SignatureScheme.ed25519)
        proof.vector(lengthBytes: 2, Array(try key.signature(for: signed)))
        let verify = HandshakeMessage.encoding(proof.bytes, as: .certificateVerify)
        return try record + say(verify, as: .handshake)
    }
}
