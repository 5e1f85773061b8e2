import Crypto
import Interop
import SwiftASN1
import Testing
import X509

@testable import PureTLS

@Suite struct `A certificate` {
    /// One that is wrong, and what is said of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let words: String
        let alert: AlertDescription
        var serverName = "lab.test"
        let identity: @Sendable () throws -> Identity

        var testDescription: String { words }
    }

    private static let hour = 3600

    static let wrong: [Case] = [
        Case(words: "hostname mismatch", alert: .badCertificate, serverName: "other.test") {
            try Identity.shared.get()
        },
        Case(words: "hostname mismatch", alert: .badCertificate, serverName: "a.b.lab.test") {
            try Identity(names: [.dnsName("*.lab.test")])
        },
        Case(words: "hostname mismatch", alert: .badCertificate) { try Identity(names: []) },
        Case(words: "certificate has expired", alert: .certificateExpired) {
            try Identity(end: Identity.now - 1)
        },
        Case(words: "certificate is not yet valid", alert: .badCertificate) {
            try Identity(start: Identity.now + 1)
        },
        Case(words: "certificate has expired", alert: .certificateExpired) {
            try Identity(authorityEnd: Identity.now - 1)
        },
        Case(words: "invalid CA certificate", alert: .unknownCA) {
            try Identity(isAuthority: false)
        },
        Case(words: "invalid CA certificate", alert: .unknownCA) {
            try Identity(pathLength: 0, intermediate: true)
        },
        Case(words: "unable to get local issuer certificate", alert: .unknownCA) {
            try Identity(pathLength: nil, intermediate: true, chain: false)
        },
        Case(words: "unsuitable certificate purpose", alert: .unsupportedCertificate) {
            try Identity(purpose: .clientAuth)
        },
        Case(words: "unsuitable certificate purpose", alert: .unsupportedCertificate) {
            try Identity(usage: KeyUsage(keyEncipherment: true))
        },
        Case(words: "unsuitable certificate purpose", alert: .unsupportedCertificate) {
            try Identity(
                pathLength: nil,
                intermediate: true,
                betweenExtensions: Certificate.Extensions { try ExtendedKeyUsage([.clientAuth]) }
            )
        },
        Case(words: "it cannot be read", alert: .badCertificate) {
            var identity = try Identity()
            identity.chain.append([5, 0])
            return identity
        },
        Case(words: "it cannot be read", alert: .badCertificate) {
            // A second subjectKeyIdentifier in the place of an authorityKeyIdentifier.
            var identity = try Identity(
                pathLength: nil,
                intermediate: true,
                betweenExtensions: Certificate.Extensions {
                    Certificate.Extension(oid: [2, 5, 29, 14], critical: false, value: [4, 1, 7])
                    Certificate.Extension(oid: [2, 5, 29, 35], critical: false, value: [4, 1, 7])
                }
            )
            identity.chain[1] = identity.chain[1].replacing([0x55, 29, 35], with: [0x55, 29, 14])
            return identity
        },
        Case(words: "invalid CA certificate", alert: .unknownCA) {
            try Identity(pathLength: nil, intermediate: true, isBetweenOld: true)
        },
        Case(words: "unhandled critical extension 1.2.3.4", alert: .unsupportedCertificate) {
            try Identity(unknownExtension: true)
        },
    ]

    @Test(arguments: wrong)
    func `is not accepted where something about it is wrong`(_ wrong: Case) throws {
        var server = TestServer(try wrong.identity())
        var client = try TLSClient.started(with: &server, serverName: wrong.serverName)
        client.receive(try server.answer().flatMap(\.self))
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted")
            return
        }
        #expect(rejection.alert == wrong.alert && !rejection.isOwnLimit)
        #expect(rejection.description == "cannot accept `certificate`: \(wrong.words)")
        #expect(client.agreement.verificationError == wrong.words)
        #expect(client.agreement.chain == server.identity.chain)
    }

    @Test func `of another authority of the same name is not accepted`() throws {
        let (own, other) = (try Identity(), try Identity())
        let leaf = try PureTLS.Certificate(own.chain[0])
        let trust = Trust(authority: other.authority, serverName: "lab.test", now: Identity.now)
        let error = #expect(throws: Rejection.self) { try trust.check(own.chain, leaf: leaf) }
        #expect(error?.reason == "certificate signature failure")
    }

    @Test(arguments: [
        ("lab.test", "LAB.test"), ("*.test", "lab.test"), ("*.LAB.test", "x.lab.test"),
    ])
    func `is for every name that it carries`(name: String, wanted: String) throws {
        var server = TestServer(try Identity(names: [.dnsName("x.y"), .dnsName(name)]))
        var client = try TLSClient.started(with: &server, serverName: wanted)
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected)
    }

    @Test func `may be the authority itself, or lead to it over others`() throws {
        let long = try Identity(pathLength: nil, intermediate: true)
        let leaf = try PureTLS.Certificate(long.chain[0])
        let trust = Trust(authority: long.authority, serverName: "lab.test", now: Identity.now)
        try trust.check(long.chain, leaf: leaf)
        let own = Trust(authority: long.chain[0], serverName: "lab.test", now: Identity.now)
        try own.check(long.chain, leaf: leaf)
    }

    @Test(arguments: [true, false])
    func `that constrains names is beyond this client, critical or not`(isCritical: Bool) throws {
        let constraints = Certificate.Extension(
            oid: [2, 5, 29, 30],
            critical: isCritical,
            value: [0x30, 0]
        )
        let identity = try Identity(
            pathLength: nil,
            intermediate: true,
            betweenExtensions: Certificate.Extensions { constraints }
        )
        var server = TestServer(identity)
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        guard case .rejected(let rejection) = client.end else {
            Issue.record("it was accepted")
            return
        }
        #expect(rejection.reason == "this client has no way to check its name constraints")
        #expect(rejection.isOwnLimit && rejection.alert == .unsupportedCertificate)
    }

    @Test func `that nobody needs may be as old as X.509`() throws {
        var identity = try Identity()
        let old = try Identity(pathLength: nil, intermediate: true, isBetweenOld: true)
        identity.chain.append(old.chain[1])
        var server = TestServer(identity)
        var client = try TLSClient.started(with: &server)
        client.receive(try server.answer().flatMap(\.self))
        #expect(client.isConnected, "\(String(describing: client.end))")
    }

    @Test func `is no certificate where a byte is missing or too many`() throws {
        let der = try Identity.shared.get().chain[0]
        for count in der.indices {
            #expect(throws: Rejection.self) { try PureTLS.Certificate(Array(der.prefix(count))) }
        }
        #expect(throws: Rejection.self) { try PureTLS.Certificate(der + [0]) }
    }

    @Test func `with ML-DSA has a key that verifies`() throws {
        let (small, large) = (try MLDSA65.PrivateKey(), try MLDSA87.PrivateKey())
        let message: [UInt8] = [1, 2, 3]
        for (algorithm, arc, key, signature) in [
            (
                SignatureAlgorithm.mldsa65, 18, Array(small.publicKey.rawRepresentation),
                Array(try small.signature(for: message))
            ),
            (
                .mldsa87, 19, Array(large.publicKey.rawRepresentation),
                Array(try large.signature(for: message))
            ),
        ] {
            var serializer = DER.Serializer()
            try serializer.appendConstructedNode(identifier: .sequence) { outer in
                try outer.appendConstructedNode(identifier: .sequence) { inner in
                    let type: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 3, UInt(arc)]
                    try inner.serialize(type)
                }
                try outer.serialize(ASN1BitString(bytes: key[...]))
            }
            let node = try DER.parse(serializer.serializedBytes)
            let own = try #require(try VerifyingKey(subjectPublicKeyInfo: node))
            #expect(own.isValid(signature, by: algorithm, for: message))
            #expect(!own.isValid(signature, by: algorithm, for: message + [0]))
            #expect(!own.isValid(signature, by: .ed25519, for: message))
        }
    }
}
