import Commands
import Foundation
import LabTesting
import Testing

@Suite struct `Hostile words in a database` {
    private static let shape =
        "a\u{1B}[2J|b|`c` @all <b>\u{202E}d [e](http://f)\r\n# g \u{9B}31m ``"

    private static var nights: [SampleNight] {
        var worse = `The diff`.night(.refused(shape))
        worse.matrix = "night|ly`\u{1B}]0;x\u{07}"
        worse.cells[0].encryptedExtensions = 14
        var better = `The diff`.night(.agreed)
        better.matrix = worse.matrix
        return [better, worse]
    }

    private static let commands = [["diff", "1", "2"], ["history", "1:2"], ["first-bad", "1:2"]]

    @Test(arguments: commands, ["table", "markdown", "json"])
    func `steer no terminal`(command: [String], format: String) async throws {
        let transcript = try await `The history of a cell`.transcript(
            Self.nights,
            command + ["--format", format]
        )
        let text = transcript.output + transcript.prose
        let steering = text.unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
        }
        #expect(steering.isEmpty, "\(text.debugDescription)")
        #expect(format == "json" || !text.contains("\u{202E}"))
        #expect(text.contains("31m"))
    }

    @Test(arguments: commands) func `make nothing of a page of Markdown`(
        command: [String]
    ) async throws {
        let transcript = try await `The history of a cell`.transcript(
            Self.nights,
            command + ["--format", "markdown"]
        )
        for line in transcript.output.split(separator: "\n") {
            let plain = Self.withoutCode(String(line))
            for mark in ["<b>", "@all", "](", "`"] {
                #expect(!plain.contains(mark), "\(line)")
            }
            #expect(!line.hasPrefix("# g"))
        }
        let tables = transcript.output.split(separator: "\n\n")
            .filter { $0.contains("|---") }
        for table in tables {
            let bars = table.split(separator: "\n").filter { $0.hasPrefix("|") }
                .map { $0.replacing("\\|", with: "").count { $0 == "|" } }
            #expect(Set(bars).count == 1, "\(table)")
        }
    }

    @Test func `come back from JSON as they were`() async throws {
        struct Row: Decodable {
            let b_shape: String?
        }
        let transcript = try await `The history of a cell`.transcript(
            Self.nights,
            ["diff", "1", "2", "--format", "json"]
        )
        let rows = try JSONDecoder().decode([Row].self, from: Data(transcript.output.utf8))
        #expect(rows.compactMap(\.b_shape).contains(Self.shape))
    }

    /// A line without its spans of code (CommonMark 0.31 section 6.1).
    private static func withoutCode(_ line: String) -> String {
        var rest = line[...]
        var plain = ""
        while let start = rest.firstIndex(of: "`") {
            plain += rest[..<start]
            let fence = rest[start...].prefix { $0 == "`" }
            let body = rest[fence.endIndex...]
            guard let end = Self.end(of: String(fence), in: body) else {
                return plain + rest[start...]
            }
            rest = body[end...]
        }
        return plain + rest
    }

    private static func end(of fence: String, in body: Substring) -> Substring.Index? {
        var rest = body
        while let start = rest.firstIndex(of: "`") {
            let run = rest[start...].prefix { $0 == "`" }
            if run.count == fence.count { return run.endIndex }
            rest = rest[run.endIndex...]
        }
        return nil
    }
}
