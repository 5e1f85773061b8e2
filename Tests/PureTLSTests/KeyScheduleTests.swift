import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `The key schedule` {
    private static func transcript(_ messages: [UInt8]...) -> Transcript {
        var transcript = Transcript()
        transcript.begin(.sha256)
        for message in messages { transcript.append(message) }
        return transcript
    }

    @Test(
        arguments: [
            ([], [], true), ([1, 2, 3], [1, 2, 3], true), ([1, 2, 3], [1, 2, 2], false),
            ([1, 2, 3], [0, 2, 3], false), ([1, 2, 3], [1, 0x82, 3], false),
            ([1, 2], [1, 2, 3], false), ([1, 2, 3], [1, 2], false), ([], [0], false),
        ] as [([UInt8], [UInt8], Bool)]
    )
    func `proves itself by bytes that are all the same`(
        bytes: [UInt8],
        others: [UInt8],
        isSame: Bool,
    ) {
        #expect(bytes.isSame(inConstantTimeAs: others) == isSame)
    }

    @Test func `follows the simple handshake of RFC 8448`() throws {
        var transcript = Self.transcript(RFC8448.clientHello, RFC8448.serverHello)
        var secrets = ConnectionSecrets(
            .aes128GCMSHA256,
            hash: .sha256,
            preSharedKey: nil,
            sharedSecret: .init(
                hexadecimal: "8bd4054fb55b9d63fdfbacf9f04b9f0d35e6d63f537563efd46272900f89492d"
            ),
            transcriptHash: transcript.hash
        )
        #expect(
            secrets.client
                == .init(
                    hexadecimal: "b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21"
                )
        )
        #expect(
            secrets.server
                == .init(
                    hexadecimal: "b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38"
                )
        )
        for message in [
            RFC8448.encryptedExtensions, RFC8448.certificate, RFC8448.certificateVerify,
        ] {
            transcript.append(message)
        }
        let verifyData = secrets.hash.verifyData(
            baseKey: secrets.server,
            transcriptHash: transcript.hash
        )
        #expect(HandshakeMessage.encoding(verifyData, as: .finished) == RFC8448.finished)
        transcript.append(RFC8448.finished)
        let clientSecret = secrets.client
        let exporter = secrets.beginApplication(transcriptHash: transcript.hash)
        #expect(
            secrets.client
                == .init(
                    hexadecimal: "9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5"
                )
        )
        #expect(
            secrets.server
                == .init(
                    hexadecimal: "a11af9f05531f856ad47116b45a950328204b4f44bfb6b3a4b4f1f3fcb631643"
                )
        )
        #expect(
            exporter
                == .init(
                    hexadecimal: "fe22f881176eda18eb8f44529e6792c50c9a3f89452f68d8ae311b4309d3cf50"
                )
        )
        let own = secrets.hash.verifyData(baseKey: clientSecret, transcriptHash: transcript.hash)
        transcript.append(HandshakeMessage.encoding(own, as: .finished))
        secrets.beginResumption(transcriptHash: transcript.hash)
        #expect(
            secrets.resumption
                == .init(
                    hexadecimal: "7df235f2031d2a051287d02b0241b0bfdaf86cc856231f2d5aba46c434ec196c"
                )
        )
    }

    @Test(arguments: [
        ("key", 16, "3fce516009c21727d0f2e4e86ee403bc"), ("iv", 12, "5d313eb2671276ee13000b30"),
        ("finished", 32, "008d3b66f816ea559f96b537e885c31fc068bf492c652f01f288a1d8cdc19fc8"),
    ])
    func `makes the keys of RFC 8448`(label: String, count: Int, key: String) {
        let secret = [UInt8](
            hexadecimal: "b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38"
        )
        #expect(
            HashAlgorithm.sha256.expandLabel(secret, label, count: count) == .init(hexadecimal: key)
        )
    }

    @Test func `puts a hash in the place of a first hello, as RFC 8448 does`() {
        var transcript = Transcript()
        transcript.append(RFC8448.firstHello)
        transcript.begin(.sha256)
        transcript.replaceByHash()
        transcript.append(RFC8448.retryRequest)
        transcript.append(RFC8448.secondHello)
        transcript.append(RFC8448.retriedHello)
        let secrets = ConnectionSecrets(
            .aes128GCMSHA256,
            hash: .sha256,
            preSharedKey: nil,
            sharedSecret: .init(
                hexadecimal: "c142ce13ca11b5c2233652e63ad3d97844f1621fbfb9de69d547dc8fedeabeb4"
            ),
            transcriptHash: transcript.hash
        )
        #expect(
            secrets.client
                == .init(
                    hexadecimal: "158aa7ab8855073582b41d674b4055cabcc534728f659314861b4e08e2011566"
                )
        )
        #expect(
            secrets.server
                == .init(
                    hexadecimal: "3403e781e2af7b6508da28574f6e95a1abf162de83a97927c37672a4a0cef8a1"
                )
        )
    }

    @Test func `goes on to the next secrets of a key update`() throws {
        var secrets = ConnectionSecrets(
            .aes256GCMSHA384,
            hash: .sha384,
            preSharedKey: nil,
            sharedSecret: [1],
            transcriptHash: HashAlgorithm.sha384.hash([])
        )
        let (client, server) = (secrets.client, secrets.server)
        secrets.updateServer()
        #expect(secrets.client == client)
        let next = HashAlgorithm.sha384.expandLabel(server, "traffic upd", count: 48)
        #expect(secrets.server == next && next != server)
    }
}
