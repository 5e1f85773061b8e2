import Foundation
import Interop
import SwiftASN1
import Testing
@_spi(FixedExpiryValidationTime) import X509

@testable import Issuing

@Suite struct `A certificate with a flaw` {
    /// Whoever asks for a host's certificate at a time, in seconds from when it was issued.
    struct Verification: Sendable, CustomTestStringConvertible {
        let flaw: CertificateFlaw
        let host: String
        let delay: TimeInterval
        let isAccepted: Bool

        init(_ flaw: CertificateFlaw, _ host: String, after delay: TimeInterval, _ isOK: Bool) {
            self.flaw = flaw
            self.host = host
            self.delay = delay
            isAccepted = isOK
        }

        var testDescription: String { "\(flaw.rawValue) as \(host) after \(Int(delay)) s" }
    }

    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    @Test(arguments: [
        Verification(.otherName, "lab.test", after: 0, false),
        Verification(.otherName, "other.test", after: 0, true),
        Verification(.expired, "lab.test", after: 0, false),
        Verification(.expired, "lab.test", after: -2 * .hour, true),
        Verification(.notYetValid, "lab.test", after: 0, false),
        Verification(.notYetValid, "lab.test", after: 2 * .day, true),
    ])
    func `is as it should be in every other respect`(_ verification: Verification) async throws {
        try await SampleState.with { state in
            let authority = try Authority.open(in: state.path, at: Self.now)
            let leaf = try authority.leaf(with: verification.flaw)
            var verifier = Verifier(
                rootCertificates: CertificateStore([
                    try Certificate(derEncoded: authority.certificate)
                ])
            ) {
                RFC5280Policy(fixedExpiryValidationTime: Self.now + verification.delay)
                ServerIdentityPolicy(serverHostname: verification.host, serverIP: nil)
            }
            let result = await verifier.validate(
                leaf: try Certificate(derEncoded: leaf.certificate),
                intermediates: CertificateStore(),
            )
            let isAccepted = if case .validCertificate = result { true } else { false }
            #expect(isAccepted == verification.isAccepted, "\(result)")
        }
    }

    @Test(arguments: CertificateFlaw.allCases)
    func `comes with its own key, is issued anew, and leaves the one without alone`(
        flaw: CertificateFlaw
    ) async throws {
        try await SampleState.with { state in
            let authority = try Authority.open(in: state.path)
            let sound = try authority.leaf(.ecdsaP256)
            let before = try state.contents()
            let leaf = try authority.leaf(with: flaw)
            #expect(try PEMDocument(pemString: leaf.certificatePEM).derBytes == leaf.certificate)
            let key = try Certificate.PrivateKey(pemEncoded: leaf.privateKeyPEM)
            #expect(key.publicKey == (try Certificate(derEncoded: leaf.certificate)).publicKey)
            #expect(try authority.leaf(with: flaw).certificate != leaf.certificate)
            #expect(try authority.leaf(.ecdsaP256).certificate == sound.certificate)
            #expect(try state.contents() == before)
        }
    }
}
