import Interop
import Testing
import Wire

@Suite struct `A wire observer of a HelloRetryRequest` {
    typealias Server = `A wire observer of a faulty server`

    static func retry(_ group: NamedGroup?, cookie: [UInt8]? = nil) -> [UInt8] {
        ServerHello.retry(group: group, cookie: cookie, sessionID: Server.sessionID).record
    }

    static let wrongRetries = [
        Fault("nothing wrong", retry(.secp256r1)),
        Fault("a cookie alone", retry(nil, cookie: [1])),
        Fault(
            "group never offered",
            retry(.x448),
            WireViolation(
                .retryGroupNeverOffered,
                "the hello_retry_request asks for group `x448`, which was never offered",
            ),
        ),
        Fault(
            "group with a share",
            retry(.x25519),
            WireViolation(
                .retryGroupAlreadyShared,
                "the hello_retry_request asks for group `x25519`, whose share was there",
            ),
        ),
        Fault(
            "no change",
            retry(nil),
            WireViolation(.retryWithoutChange, "the hello_retry_request asks for no change"),
        ),
        Fault(
            "twice",
            retry(.secp256r1) + retry(.secp256r1),
            WireViolation(.secondRetry, "a second hello_retry_request"),
        ),
        Fault(
            "no wait for the second offer",
            retry(.secp256r1) + Server.hello().record,
            WireViolation(
                .unexpected,
                "`server_hello` before the `client_hello` that it answers",
            ),
            WireViolation(
                .changedAfterRetry,
                "group `x25519` after a hello_retry_request for `secp256r1`",
            ),
        ),
    ]

    @Test(arguments: wrongRetries)
    func `names what is wrong with it`(fault: Fault) {
        var observer = WireObserver(serverShareLengths: .known)
        observer.take(Server.offer.record, from: .client)
        observer.take(fault.answer, from: .server)
        #expect(observer.evidence.peerViolations == fault.violations)
        #expect(observer.evidence.hasHelloRetryRequest)
    }

    @Test func `finds a change of mind after it`() {
        var observer = WireObserver(serverShareLengths: .known)
        observer.take(Server.offer.record, from: .client)
        observer.take(Self.retry(.secp256r1, cookie: [1]), from: .server)
        observer.take(Server.offer.record, from: .client)
        observer.take(Server.hello(cipherSuite: .aes256GCMSHA384).record, from: .server)
        #expect(
            observer.evidence.peerViolations == [
                WireViolation(
                    .changedAfterRetry,
                    "cipher suite `TLS_AES_256_GCM_SHA384` after `TLS_AES_128_GCM_SHA256`",
                ),
                WireViolation(
                    .changedAfterRetry,
                    "group `x25519` after a hello_retry_request for `secp256r1`",
                ),
            ]
        )
        let share = "the second client_hello has not just a key share for group `secp256r1`"
        let cookie = "the second client_hello does not send the cookie back"
        #expect(observer.evidence.ownViolations.map(\.detail) == [share, cookie])
    }
}
