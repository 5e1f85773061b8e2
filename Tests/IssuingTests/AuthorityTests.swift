import Foundation
import Interop
import SwiftASN1
import Testing
import X509

@testable import Issuing

@Suite struct `The lab's authority` {
    @Test func `is made once, and the same ever after`() async throws {
        try await SampleState.with { state in
            let first = try Authority.open(in: state.path)
            let leaf = try first.leaf(.ecdsaP256)
            let before = try state.contents()
            let again = try Authority.open(in: state.path)
            let sameLeaf = try again.leaf(.ecdsaP256)
            #expect(first.certificate == again.certificate)
            #expect(first.sha256 == again.sha256)
            #expect(leaf.certificate == sameLeaf.certificate)
            #expect(leaf.privateKeyPEM == sameLeaf.privateKeyPEM)
            #expect(try state.contents() == before)
        }
    }

    @Test func `can be asked about without being made`() async throws {
        try await SampleState.with { state in
            let now = Timestamp(microseconds: Int64(Date().timeIntervalSince1970) * 1_000_000)
            #expect(try Authority.account(of: state.path, at: now) == nil)
            let authority = try Authority.open(in: state.path)
            let account = try #require(try Authority.account(of: state.path, at: now))
            #expect(account.sha256 == authority.sha256)
            let years = Double(account.expiry.microseconds - now.microseconds) / 31_557_600e6
            #expect(years > 9.9 && years < 10)
            #expect(throws: Fault.self) {
                try Authority.account(of: state.path, at: account.expiry)
            }
        }
    }

    @Test func `is one, whoever opens a new state at the same time`() async throws {
        try await SampleState.with { state in
            let certificates = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 1...8 {
                    group.addTask { try Authority.open(in: state.path).certificate }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(certificates.count == 1)
        }
    }

    @Test func `may sign servers, and no further authority`() async throws {
        try await SampleState.with { state in
            let authority = try Authority.open(in: state.path)
            let root = try Certificate(derEncoded: authority.certificate)
            #expect(
                try root.extensions.basicConstraints == .isCertificateAuthority(maxPathLength: 0)
            )
            #expect(try root.extensions.keyUsage == KeyUsage(keyCertSign: true, cRLSign: true))
            #expect(root.issuer == root.subject)
        }
    }

    @Test func `keeps its folder and every key to their owner`() async throws {
        try await SampleState.with { state in
            try state.issue()
            #expect(try state.mode() == 0o700)
            let modes = try state.contents().keys.map { ($0, try state.mode($0)) }
            #expect(
                Dictionary(uniqueKeysWithValues: modes) == [
                    "authority.key": 0o600,
                    "authority.pem": 0o644,
                    "lab.test-ecdsa-p256.key": 0o600,
                    "lab.test-ecdsa-p256.pem": 0o644,
                ]
            )
        }
    }

    @Test func `shows no key, whoever prints it`() async throws {
        try await SampleState.with { state in
            let authority = try Authority.open(in: state.path)
            let leaf = try authority.leaf(.ecdsaP256)
            #expect("\(authority)" == "authority \(authority.sha256)")
            #expect("\(leaf)" == "ecdsa-p256 certificate for lab.test")
            var shown = "\(String(reflecting: authority)) \(String(reflecting: leaf))"
            dump(authority, to: &shown)
            dump(leaf, to: &shown)
            #expect(shown.contains(authority.sha256))
            for name in ["authority.key", "lab.test-ecdsa-p256.key"] {
                let text = String(decoding: try state.data(name), as: UTF8.self)
                // The third line of the key is of the public part, which a certificate shows, too.
                let secret = text.split(separator: "\n").dropFirst().prefix(2)
                try #require(secret.allSatisfy { $0.utf8.count == 64 })
                for line in secret { #expect(!shown.contains(line)) }
            }
        }
    }

    @Test func `is refused a day before it expires, and kept`() async throws {
        try await SampleState.with { state in
            try state.issue()
            let before = try state.contents()
            let root = try Certificate(
                derEncoded: try Authority.open(in: state.path).certificate
            )
            let end = root.notValidAfter
            let lastMoment = end.addingTimeInterval(-86_401)
            #expect(throws: Never.self) {
                try Authority.open(in: state.path, at: lastMoment).leaf(.ecdsaP256)
            }
            for now in [end.addingTimeInterval(-86_400), end.addingTimeInterval(86_400)] {
                let error = #expect(throws: Fault.self) {
                    try Authority.open(in: state.path, at: now)
                }
                #expect(
                    error?.description == """
                        cannot use certificate `\(state.folder)/authority.pem`: \
                        it expires at \(end.formatted(.iso8601))
                        """
                )
            }
            #expect(try state.contents() == before)
        }
    }

    @Test func `is refused before its time`() async throws {
        try await SampleState.with { state in
            let root = try Certificate(
                derEncoded: try Authority.open(in: state.path).certificate
            )
            let error = #expect(throws: Fault.self) {
                try Authority.open(
                    in: state.path,
                    at: root.notValidBefore.addingTimeInterval(-1)
                )
            }
            #expect(
                error?.description == """
                    cannot use certificate `\(state.folder)/authority.pem`: \
                    it is not valid before \(root.notValidBefore.formatted(.iso8601))
                    """
            )
        }
    }
}
