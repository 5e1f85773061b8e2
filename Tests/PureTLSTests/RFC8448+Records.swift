import Interop
import Wire

@testable import PureTLS

/// The encrypted records of section 3, and the secrets under which they are.
extension RFC8448 {
    /// Everything from the EncryptedExtensions to the server's Finished in one record.
    static let flight = [UInt8](
        hexadecimal: """
            17030302a2d1ff334a56f5bff6594a07cc87b580233f500f45e489e7f33af35edf7869fcf40aa40a
            a2b8ea73f848a7ca07612ef9f945cb960b4068905123ea78b111b429ba9191cd05d2a389280f5261
            34aadc7fc78c4b729df828b5ecf7b13bd9aefb0e57f271585b8ea9bb355c7c79020716cfb9b1183e
            f3ab20e37d57a6b9d7477609aee6e122a4cf51427325250c7d0e509289444c9b3a648f1d71035d2e
            d65b0e3cdd0cbae8bf2d0b227812cbb360987255cc744110c453baa4fcd610928d809810e4b7ed1a
            8fd991f06aa6248204797e36a6a73b70a2559c09ead686945ba246ab66e5edd8044b4c6de3fcf2a8
            9441ac66272fd8fb330ef8190579b3684596c960bd596eea520a56a8d650f563aad27409960dca63
            d3e688611ea5e22f4415cf9538d51a200c27034272968a264ed6540c84838d89f72c24461aad6d26
            f59ecaba9acbbb317b66d902f4f292a36ac1b639c637ce343117b659622245317b49eeda0c6258f1
            00d7d961ffb138647e92ea330faeea6dfa31c7a84dc3bd7e1b7a6c7178af36879018e3f252107f24
            3d243dc7339d5684c8b0378bf30244da8c87c843f5e56eb4c5e8280a2b48052cf93b16499a66db7c
            ca71e4599426f7d461e66f99882bd89fc50800becca62d6c74116dbd2972fda1fa80f85df881edbe
            5a37668936b335583b599186dc5c6918a396fa48a181d6b6fa4f9d62d513afbb992f2b992f67f8af
            e67f76913fa388cb5630c8ca01e0c65d11c66a1e2ac4c85977b7c7a6999bbf10dc35ae69f5515614
            636c0b9b68c19ed2e31c0b3b66763038ebba42f3b38edc0399f3a9f23faa63978c317fc9fa66a73f
            60f0504de93b5b845e275592c12335ee340bbc4fddd502784016e4b3be7ef04dda49f4b440a30cb5
            d2af939828fd4ae3794e44f94df5a631ede42c1719bfdabf0253fe5175be898e750edc53370d2b
            """
    )

    /// The client's Finished in a record.
    static let clientFinished = [UInt8](
        hexadecimal: """
            170303003575ec4dc238cce60b298044a71e219c56cc77b0517fe9b93c7a4bfc44d87f38f80338ac
            98fc46deb384bd1caeacab6867d726c40546
            """
    )

    /// The NewSessionTicket in a record.
    static let ticketRecord = [UInt8](
        hexadecimal: """
            17030300de3a6b8f90414a97d6959c3487680de5134a2b240e6cffac116e95d41d6af8f6b580dcf3
            d11d63c758db289a015940252f55713e061dc13e078891a38efbcf5753ad8ef170ad3c7353d16d9d
            a773b9ca7f2b9fa1b6c0d4a3d03f75e09c30ba1e62972ac46f75f7b981be63439b2999ce13064615
            139891d5e4c5b406f16e3fc181a77ca475840025db2f0a77f81b5ab05b94c01346755f69232c8651
            9d86cbeeac87aac347d143f9605d64f650db4d023e70e952ca49fe5137121c74bc2697687e248746
            d6df353005f3bce18696129c8153556b3b6c6779b37bf15985684f
            """
    )

    /// What the client's application says, in a record.
    static let clientData = [UInt8](
        hexadecimal: """
            1703030043a23f7054b62c94d0affafe8228ba55cbefacea42f914aa66bcab3f2b9819a8a5b46b39
            5bd54a9a20441e2b62974e1f5a6292a2977014bd1e3deae63aeebb21694915e4
            """
    )

    /// What the server's application says, in a record.
    static let serverData = [UInt8](
        hexadecimal: """
            17030300432e937e11ef4ac740e538ad36005fc4a46932fc3225d05f82aa1b36e30efaf97d90e6df
            fc602dcb501a59a8fcc49c4bf2e5f0a21c0047c2abf332540dd032e167c2955d
            """
    )

    /// The client's close_notify in a record.
    static let clientAlert = [UInt8](
        hexadecimal: """
            1703030013c9872760655666b74d7ff1153efd6db6d0b0e3
            """
    )

    /// The server's close_notify in a record.
    static let serverAlert = [UInt8](
        hexadecimal: """
            1703030013b58fd67166ebf599d24720cfbe7efa7a8864a9
            """
    )

    /// The secrets, as lines of a key log.
    static let keyLog = [
        (
            "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
            "b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21"
        ),
        (
            "SERVER_HANDSHAKE_TRAFFIC_SECRET",
            "b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38"
        ),
        (
            "CLIENT_TRAFFIC_SECRET_0",
            "9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5"
        ),
        (
            "SERVER_TRAFFIC_SECRET_0",
            "a11af9f05531f856ad47116b45a950328204b4f44bfb6b3a4b4f1f3fcb631643"
        ),
    ].map { "\($0) \(random(of: clientHello)) \($1)" }

    /// The random of a ClientHello, as it stands in a key log.
    private static func random(of hello: [UInt8]) -> String {
        hello[6..<38].map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// The whole of it, with times of our own.
    static let connection = [
        TimedBytes(record(clientHello), from: .client, at: 10),
        TimedBytes(record(serverHello), from: .server, at: 20),
        TimedBytes(flight, from: .server, at: 30),
        TimedBytes(clientFinished, from: .client, at: 40),
        TimedBytes(ticketRecord, from: .server, at: 50),
        TimedBytes(clientData, from: .client, at: 60),
        TimedBytes(serverData, from: .server, at: 70),
        TimedBytes(clientAlert, from: .client, at: 80),
        TimedBytes(serverAlert, from: .server, at: 90),
    ]

    /// A message in plaintext, in a record of its own.
    static func record(_ message: [UInt8]) -> [UInt8] {
        Record.encoding(message, as: .handshake)
    }
}
