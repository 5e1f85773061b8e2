import Foundation
import Interop
import SwiftASN1
import Testing
import X509

@testable import Issuing

@Suite struct `A certificate for lab.test` {
    /// Whether a verifier that trusts one authority takes a certificate for a host.
    private func accepts(
        _ leaf: Certificate,
        for host: String,
        trusting authority: Certificate,
    ) async -> Bool {
        var verifier = Verifier(rootCertificates: CertificateStore([authority])) {
            RFC5280Policy()
            ServerIdentityPolicy(serverHostname: host, serverIP: nil)
        }
        let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore())
        if case .validCertificate = result { return true }
        return false
    }

    @Test func `is accepted for its name, by those who trust its authority alone`() async throws {
        try await SampleState.with { state in
            try await SampleState.with { other in
                let authority = try Authority.open(in: state.path)
                let leaf = try Certificate(derEncoded: try authority.leaf(.ecdsaP256).certificate)
                let root = try Certificate(derEncoded: authority.certificate)
                let stranger = try Certificate(
                    derEncoded: try Authority.open(in: other.path).certificate
                )
                #expect(await accepts(leaf, for: "lab.test", trusting: root))
                #expect(await accepts(leaf, for: "localhost", trusting: root))
                #expect(await !accepts(leaf, for: "example.test", trusting: root))
                #expect(await !accepts(leaf, for: "lab.test", trusting: stranger))
            }
        }
    }

    @Test func `is for servers only, and signs nothing further`() async throws {
        try await SampleState.with { state in
            let leaf = try Certificate(derEncoded: try state.issue().certificate)
            let usage = try #require(try leaf.extensions.extendedKeyUsage)
            #expect(Array(usage) == [.serverAuth])
            #expect(try leaf.extensions.keyUsage == KeyUsage(digitalSignature: true))
            #expect(try leaf.extensions.basicConstraints == .notCertificateAuthority)
            #expect(leaf.signatureAlgorithm == .ecdsaWithSHA256)
        }
    }

    @Test func `ends with its authority, after ten years`() async throws {
        try await SampleState.with { state in
            let authority = try Authority.open(in: state.path)
            let leaf = try Certificate(derEncoded: try authority.leaf(.ecdsaP256).certificate)
            let root = try Certificate(derEncoded: authority.certificate)
            let days = root.notValidAfter.timeIntervalSince(root.notValidBefore) / 86_400
            #expect(days == 3652)
            #expect(leaf.notValidAfter == root.notValidAfter)
            // A bench whose clock is an hour behind accepts them too.
            let anHourAgo = Date().addingTimeInterval(-3600)
            #expect(root.notValidBefore < anHourAgo && leaf.notValidBefore < anHourAgo)
        }
    }

    @Test func `is given in PEM as it is in DER, with its own key`() async throws {
        try await SampleState.with { state in
            let leaf = try state.issue()
            #expect(try PEMDocument(pemString: leaf.certificatePEM).derBytes == leaf.certificate)
            let key = try Certificate.PrivateKey(pemEncoded: leaf.privateKeyPEM)
            #expect(key.publicKey == (try Certificate(derEncoded: leaf.certificate)).publicKey)
            #expect(leaf.privateKeyPEM.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
            let name = "lab.test-ecdsa-p256"
            #expect(try state.data("\(name).pem") == Data(leaf.certificatePEM.utf8))
            #expect(try state.data("\(name).key") == Data(leaf.privateKeyPEM.utf8))
        }
    }

    @Test func `is one, whoever asks for it at the same time`() async throws {
        try await SampleState.with { state in
            let keys = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...8 { group.addTask { try state.issue().privateKeyPEM } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(keys.count == 1)
        }
    }

    @Test(arguments: CertificateKind.allCases.filter { $0 != .ecdsaP256 })
    func `is issued in one kind so far`(_ kind: CertificateKind) async throws {
        try await SampleState.with { state in
            let authority = try Authority.open(in: state.path)
            let before = try state.contents()
            let error = #expect(throws: Fault.self) { try authority.leaf(kind) }
            #expect(
                error?.description
                    == "cannot issue certificate `\(kind.rawValue)`: this kind is not supported yet"
            )
            #expect(try state.contents() == before)
        }
    }
}
