import Foundation
import Interop
import SwiftASN1
import Testing
import X509

@testable import Issuing

@Suite struct `The lab's authority` {
    /// A state folder for as long as `body` runs.
    private func withState(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pqlab-issuing-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return attributes[.posixPermissions] as? Int ?? 0
    }

    @Test func `is made once, and the same ever after`() async throws {
        try await withState { state in
            let first = try Authority.open(in: state)
            let again = try Authority.open(in: state)
            #expect(first.certificate == again.certificate)
            let (leaf, sameLeaf) = (try first.leaf(.ecdsaP256), try again.leaf(.ecdsaP256))
            #expect(leaf.certificate == sameLeaf.certificate)
            #expect(leaf.privateKeyPEM == sameLeaf.privateKeyPEM)
        }
    }

    @Test func `is one, whoever opens a new state at the same time`() async throws {
        try await withState { state in
            let certificates = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 1...8 { group.addTask { try Authority.open(in: state).certificate } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(certificates.count == 1)
        }
    }

    @Test func `keeps keys to their owner, and shows none`() async throws {
        try await withState { state in
            let authority = try Authority.open(in: state)
            let leaf = try authority.leaf(.ecdsaP256)
            let folder = "\(state)/authority"
            #expect(try mode(folder) == 0o700)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.count { $0.hasSuffix(".key") } == 2)
            for name in names where name.hasSuffix(".key") {
                #expect(try mode("\(folder)/\(name)") == 0o600, "\(name)")
            }
            for text in ["\(authority)", "\(leaf)", String(reflecting: leaf)] {
                #expect(!text.contains("PRIVATE"))
            }
            var dumped = ""
            dump(leaf, to: &dumped)
            dump(authority, to: &dumped)
            #expect(!dumped.contains("PRIVATE"))
        }
    }

    @Test func `lasts ten years, and signs lab.test for servers`() async throws {
        try await withState { state in
            let authority = try Authority.open(in: state)
            let leaf = try Certificate(derEncoded: try authority.leaf(.ecdsaP256).certificate)
            let root = try Certificate(derEncoded: authority.certificate)
            for certificate in [leaf, root] {
                let years = certificate.notValidAfter.timeIntervalSince(Date()) / 31_557_600
                #expect((9.9...10.1).contains(years))
            }
            var verifier = Verifier(rootCertificates: CertificateStore([root])) {
                RFC5280Policy()
            }
            let result = await verifier.validate(
                leaf: leaf,
                intermediates: CertificateStore(),
            )
            guard case .validCertificate = result else {
                Issue.record("\(result)")
                return
            }
            let names = try #require(try leaf.extensions.subjectAlternativeNames)
            #expect(names.contains(.dnsName("lab.test")))
            let usage = try #require(try leaf.extensions.extendedKeyUsage)
            #expect(Array(usage) == [.serverAuth])
        }
    }

    @Test(arguments: ["authority.pem", "authority.key", "lab.test-ecdsa-p256.pem"])
    func `is never replaced where a file is damaged or lost`(_ name: String) async throws {
        for damage in ["", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", nil] {
            try await withState { state in
                _ = try Authority.open(in: state).leaf(.ecdsaP256)
                let path = "\(state)/authority/\(name)"
                if let damage {
                    try Data(damage.utf8).write(to: URL(filePath: path))
                } else {
                    try FileManager.default.removeItem(atPath: path)
                }
                let error = #expect(throws: Fault.self) {
                    _ = try Authority.open(in: state).leaf(.ecdsaP256)
                }
                #expect(error?.hint != nil)
                #expect((try? String(contentsOfFile: path, encoding: .utf8)) == damage)
            }
        }
    }

    @Test func `is refused when it is about to expire`() async throws {
        try await withState { state in
            _ = try Authority.open(in: state)
            let later = Date().addingTimeInterval(10 * 31_557_600 - 3600)
            #expect(throws: Fault.self) { try Authority.open(in: state, at: later) }
        }
    }

    @Test(arguments: CertificateKind.allCases.filter { $0 != .ecdsaP256 })
    func `says which kinds it cannot issue`(_ kind: CertificateKind) async throws {
        try await withState { state in
            let authority = try Authority.open(in: state)
            let error = #expect(throws: Fault.self) { try authority.leaf(kind) }
            #expect(
                error?.description
                    == "cannot issue certificate `\(kind.rawValue)`: this kind is not supported yet"
            )
        }
    }
}
