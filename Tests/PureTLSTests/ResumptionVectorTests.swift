import Interop
import Testing
import Wire

@testable import PureTLS

@Suite struct `A ticket` {
    @Test func `stands for the key that RFC 8448 says`() throws {
        let ticket = try RFC8448.ticket()
        #expect(
            ticket.preSharedKey
                == .init(
                    hexadecimal: "4ecd0eb6ec3b4d87f5d6028f922ca4c5851a277fd41311c9e62d2c9492e1c4f3"
                )
        )
        #expect(ticket.lifetime == 30)
    }

    @Test func `is bound to a hello as in RFC 8448`() throws {
        let body = Array(RFC8448.resumingHello.dropFirst(HandshakeMessage.headerLength))
        let hello = try ClientHello(body: body)
        let ticket = try RFC8448.ticket()
        let age = 6
        let draft = ClientHello(
            random: hello.random,
            legacySessionID: hello.legacySessionID,
            cipherSuites: hello.cipherSuites,
            extensions: hello.extensions.dropLast() + [ticket.offer(age: age)]
        )
        #expect(draft.message != RFC8448.resumingHello)
        let bound = ticket.bind(draft, age: age, after: Transcript())
        #expect(bound.message == RFC8448.resumingHello)
    }

    @Test func `leads to the secrets and the records of RFC 8448`() throws {
        var (transcript, secrets) = try RFC8448.resumed()
        var reading = try #require(secrets.serverProtection)
        let (type, content) = try reading.open(RFC8448.resumedFlight)
        #expect(type == .handshake)
        #expect(content == RFC8448.resumedExtensions + RFC8448.resumedFinished)

        var writing = try #require(secrets.clientProtection)
        let clientSecret = secrets.client
        for message in [RFC8448.resumedExtensions, RFC8448.resumedFinished] {
            transcript.append(message)
        }
        _ = secrets.beginApplication(transcriptHash: transcript.hash)
        #expect(
            secrets.server
                == .init(
                    hexadecimal: "cc21f1bf8feb7dd5fa505bd9c4b468a9984d554a993dc49e6d285598fb672691"
                )
        )
        transcript.append(RFC8448.endOfEarlyData)
        let verifyData = secrets.hash.verifyData(
            baseKey: clientSecret,
            transcriptHash: transcript.hash
        )
        let finished = HandshakeMessage.encoding(verifyData, as: .finished)
        // The end of early data has keys of its own, so that this is the first record.
        #expect(try writing.seal(finished, as: .handshake) == RFC8448.resumingFinished)
        transcript.append(finished)
        secrets.beginResumption(transcriptHash: transcript.hash)
        #expect(
            secrets.resumption
                == .init(
                    hexadecimal: "5e95bdf1f89005ea2e9aa0ba85e728e3c19c5fe0c699e3f5bee59faebd0b5406"
                )
        )
    }
}
