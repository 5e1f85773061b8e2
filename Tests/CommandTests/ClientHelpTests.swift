import Catalogue
import Foundation
import Interop
import LabTesting
import Testing

@testable import Commands

@Suite struct `The table of clients and groups` {
    private static let home = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path(percentEncoded: false)

    /// One row for each group, by the data.
    private func rows() throws -> [[String]] {
        try Catalogue.load(home: Self.home).groups.groups.map { group in
            let openssl = group.openssl?.implemented.description.replacing(">=", with: "") ?? "no"
            let own = ["boringssl", "swift"].map { stack in
                switch group.clients[stack] {
                case .speaks: "yes"
                case .lacks(let reason): reason
                case nil: "nobody knows"
                }
            }
            return [group.name, openssl] + own
        }
    }

    /// The words of a line that has its columns at two blanks, or at bars.
    private func cells(_ line: Substring) -> [String] {
        line.replacing("|", with: "  ").replacing("`", with: "").components(separatedBy: "  ")
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    @Test func `in the help of run is that of the data`() async throws {
        let transcript = await Transcript.of("run", "--help")
        let lines = transcript.output.split(separator: "\n").map(cells)
        for row in try rows() { #expect(lines.contains(row), "\(row)") }
        for scenario in Scenario.allCases {
            #expect(lines.contains { $0.first == scenario.rawValue }, "\(scenario.rawValue)")
        }
        #expect(transcript.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `in the README is that of the data`() throws {
        let text = try String(contentsOfFile: Self.home + "README.md", encoding: .utf8)
        let lines = text.split(separator: "\n").map(cells)
        for row in try rows() { #expect(lines.contains(row), "\(row)") }
        for scenario in Scenario.allCases {
            #expect(lines.contains { $0.first == scenario.rawValue }, "\(scenario.rawValue)")
        }
    }
}
