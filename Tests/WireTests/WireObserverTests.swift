import Interop
import Testing
import Wire

@Suite struct `A wire observer` {
    @Test func `reads a whole handshake of OpenSSL 3.0`() throws {
        let evidence = Capture.x25519.evidence()
        let offer = try #require(evidence.clientHellos.first)
        #expect(evidence.clientHellos.count == 1)
        #expect(offer.groups == [.x25519])
        #expect(offer.keyShares == [WireKeyShare(group: .x25519, length: 32)])
        #expect(offer.versions == [.tls13])
        #expect(offer.serverName == "lab.test")
        #expect(offer.signatureSchemes.first == .ecdsaSecp256r1SHA256)
        #expect(
            offer.cipherSuites == [
                .aes256GCMSHA384, .chacha20Poly1305SHA256, .aes128GCMSHA256,
                .emptyRenegotiationInfo,
            ]
        )
        #expect(
            evidence.serverHello
                == WireServerHello(
                    version: .tls13,
                    cipherSuite: .aes256GCMSHA384,
                    group: .x25519,
                    keyShareLength: 32,
                    hasPreSharedKey: false,
                    hasCookie: false,
                )
        )
        #expect(
            evidence.messages == [
                WireMessage(type: .clientHello, sender: .client, length: 219, time: 0),
                WireMessage(type: .serverHello, sender: .server, length: 122, time: 1000),
            ]
        )
        #expect(evidence.bytesSent == 304)
        #expect(evidence.bytesReceived == 1263)
        #expect(evidence.protectedRecordsSent == 1)
        #expect(evidence.protectedRecordsReceived == 6)
        #expect(evidence.changeCipherSpecSent && evidence.changeCipherSpecReceived)
        #expect(evidence.times.firstByteSent == 0)
        #expect(evidence.times.clientHelloSent == 0)
        #expect(evidence.times.serverHelloReceived == 1000)
        #expect(evidence.times.lastByte == 4000)
        #expect(evidence.ending == nil)
    }

    @Test func `reads X25519MLKEM768 as OpenSSL 4.0 speaks it`() {
        let evidence = Capture.x25519MLKEM768.evidence()
        #expect(evidence.groupOnWire == .x25519MLKEM768)
        #expect(evidence.clientHellos.first?.groups == [.x25519MLKEM768])
        let share = WireKeyShare(group: .x25519MLKEM768, length: 1216)
        #expect(evidence.clientHellos.first?.keyShares == [share])
        #expect(evidence.serverHello?.keyShareLength == 1120)
        #expect(evidence.clientHelloLength == 1407)
        #expect(evidence.serverHelloLength == 1210)
        #expect(!evidence.hasHelloRetryRequest)
    }

    static let retries: [(Capture, NamedGroup, NamedGroup, Int)] = [
        (.retry, .x25519, .secp384r1, 97),
        (.retryMLKEM, .x25519, .secp384r1MLKEM1024, 1665),
        (.rfc8448Retry, .x25519, .secp256r1, 65),
    ]

    @Test(arguments: retries)
    func `reads a HelloRetryRequest`(
        capture: Capture,
        first: NamedGroup,
        second: NamedGroup,
        length: Int,
    ) {
        let evidence = capture.evidence()
        #expect(evidence.hasHelloRetryRequest)
        #expect(evidence.helloRetryRequest?.group == second)
        #expect(evidence.helloRetryRequest?.keyShareLength == nil)
        #expect(evidence.clientHellos.map { $0.keyShares.map(\.group) } == [[first], [second]])
        #expect(evidence.groupOnWire == second)
        #expect(evidence.serverHello?.keyShareLength == length)
        let names = ["client_hello", "hello_retry_request", "client_hello", "server_hello"]
        #expect(evidence.messages.map(\.description) == names)
        #expect(evidence.times.clientHelloSent == 0)
        #expect(evidence.times.serverHelloReceived == 3000)
    }

    @Test func `sees the cookie of RFC 8448 come and go back`() {
        let evidence = Capture.rfc8448Retry.evidence()
        #expect(evidence.helloRetryRequest?.hasCookie == true)
        #expect(evidence.clientHellos.map(\.hasCookie) == [false, true])
    }

    static let alerts: [(Capture, AlertDescription)] = [
        (.refused, .handshakeFailure), (.versionRefused, .protocolVersion),
    ]

    @Test(arguments: alerts)
    func `reads a refusal`(capture: Capture, description: AlertDescription) {
        let evidence = capture.evidence()
        #expect(
            evidence.fatalAlert
                == WireAlert(level: .fatal, description: description, sender: .server, time: 1000)
        )
        #expect(evidence.serverHello == nil)
        #expect(evidence.ending == .closed)
        #expect(evidence.times.ended == 2000)
    }

    @Test func `counts what is encrypted in TLS 1.2`() {
        let evidence = Capture.tls12.evidence()
        #expect(evidence.serverHello?.version == .tls12)
        #expect(evidence.groupOnWire == .x25519)
        #expect(evidence.protectedRecordsSent == 1)
        #expect(evidence.protectedRecordsReceived == 1)
        #expect(evidence.messages.last?.type == .newSessionTicket)
    }

    @Test(arguments: Capture.all.indices)
    func `finds nothing wrong in real connections`(
        number: Int
    ) {
        let evidence = Capture.all[number].evidence()
        #expect(evidence.ownViolations == [])
        #expect(evidence.peerViolations == [])
    }

    @Test func `tells a silent close from a violation`() {
        var observer = WireObserver()
        observer.take(Capture.x25519.chunks[0].bytes, from: .client)
        observer.closed(.closed, at: 7_000)
        #expect(observer.evidence.bytesReceived == 0)
        #expect(observer.evidence.peerViolations == [])
        #expect(observer.evidence.ending == .closed)
        #expect(observer.evidence.times.ended == 7000)
    }

    @Test func `keeps the first ending`() {
        var observer = WireObserver()
        observer.closed(.reset, at: 1_000_000)
        observer.closed(.closed, at: 2_000_000)
        #expect(observer.evidence.ending == .reset)
    }

    @Test func `reads alerts of the client, before and after a ServerHello`() {
        for count in 1...2 {
            var observer = WireObserver()
            for chunk in Capture.rfc8448.chunks.prefix(count) {
                observer.take(chunk.bytes, from: chunk.sender)
            }
            observer.take(Alert(.illegalParameter).record, from: .client, at: 9)
            let alert = WireAlert(
                level: .fatal,
                description: .illegalParameter,
                sender: .client,
                time: 9,
            )
            #expect(observer.evidence.alerts == [alert])
            #expect(observer.evidence.ownViolations == [])
        }
    }

    @Test(arguments: [Int.min, -3, 0, 3_600_000_000, .max])
    func `takes any time`(time: Int) {
        var observer = WireObserver()
        observer.take([0x16], from: .client, at: time)
        #expect(observer.evidence.times.firstByteSent == time)
    }
}
