import Foundation
import Interop
import Probing
import Testing

@testable import SwiftProbe

@Suite struct `The client in pure Swift` {
    /// The file that says which versions this program is built with.
    private static let manifest = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../Package.swift")

    @Test func `says the version of swift-crypto that the manifest names`() throws {
        let text = try String(contentsOf: Self.manifest, encoding: .utf8)
        let report = try SwiftClient.report()
        #expect(report.versionText == "swift-crypto \(report.version)")
        #expect(text.contains("apple/swift-crypto\", exact: \"\(report.version)\""))
        #expect(report.name == ClientName("swift"))
    }
}
