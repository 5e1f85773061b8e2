import BoringSSLProbe
import Foundation
import Interop
import Testing

@Suite struct `The version of BoringSSL` {
    private static let home = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: home.appending(path: path), encoding: .utf8)
    }

    @Test func `is that of the package in the manifest`() throws {
        let line = try Self.text("Package.swift").split(separator: "\n")
            .first { $0.contains("apple/swift-nio-ssl\"") }
        #expect(line?.contains("exact: \"\(BoringSSLVersion.package)\"") == true)
    }

    @Test func `is the revision that the package brings along`() throws {
        let path = ".build/checkouts/swift-nio-ssl/Sources/CNIOBoringSSL/hash.txt"
        let revision = try Self.text(path).split(whereSeparator: \.isWhitespace).last
        #expect(revision?.count == 40)
        #expect(revision?.hasPrefix(BoringSSLVersion.revision) == true)
        #expect(BoringSSLVersion.revision.count == 12)
    }

    @Test func `is the second word of the client's`() throws {
        #expect(BoringSSLVersion.text.hasPrefix("BoringSSL 8eb25be6fa18 (swift-nio-ssl "))
    }
}
