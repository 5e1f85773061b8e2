import Commands
import LabTesting
import ResultStore
import Testing

@Suite struct `A diff of what was not tried` {
    /// A night that was interrupted before it came to some of its four cells.
    private static func night(untried: [Int]) -> SampleNight {
        var night = `The diff`.night(.agreed)
        for index in untried { night.cells[index].ending = .untried }
        if !untried.isEmpty { night.end = .interrupted }
        return night
    }

    static let cases: [([Int], [Int], Commands.ExitStatus, String)] = [
        (
            [0, 1, 2, 3], [0, 1, 2, 3], .disturbed,
            """
            0 pairs, 4 cells not tried on either side: ▼ 0 worse, ▲ 0 better, ● 0 changed, \
            = 0 the same
            """
        ),
        (
            [2, 3], [2, 3], .good,
            """
            2 pairs, 2 cells not tried on either side: ▼ 0 worse, ▲ 0 better, ● 0 changed, \
            = 2 the same
            """
        ),
        (
            [], [0, 1, 2, 3], .disturbed,
            """
            0 pairs, 4 cells not tried in run 2: ▼ 4 worse, ▲ 0 better, ● 0 changed, = 0 the same
            """
        ),
        (
            [0, 1], [1, 2], .failed,
            """
            1 pair, 1 cell not tried in run 1, 1 cell not tried in run 2, \
            1 cell not tried on either side: ▼ 1 worse, ▲ 1 better, ● 0 changed, = 1 the same
            """
        ),
    ]

    @Test(arguments: cases) func `says so, and calls none of it the same`(
        a: [Int],
        b: [Int],
        status: Commands.ExitStatus,
        text: String,
    ) async throws {
        let nights = [Self.night(untried: a), Self.night(untried: b)]
        let transcript = try await `The diff`.diff(nights, "1", "2")
        #expect(transcript.status == status)
        #expect(transcript.output.contains("\nverdict  \(text)\n"), "\(transcript.output)")
    }

    @Test func `has a word of its own for programs`() async throws {
        let night = Self.night(untried: [0, 1, 2, 3])
        let transcript = try await `The diff`.diff([night, night], "1", "2", "--format", "json")
        #expect(transcript.status == .disturbed)
        #expect(transcript.output.contains(#""change": "untried""#))
        #expect(!transcript.output.contains(#""change": "same""#))
    }

    @Test func `counts a cell once that one side lacks and the other did not try`() async throws {
        var fewer = Self.night(untried: [])
        fewer.cells.removeLast()
        let transcript = try await `The diff`.diff([fewer, Self.night(untried: [3])], "1", "2")
        #expect(transcript.status == .good)
        #expect(
            transcript.output.contains("3 pairs, 1 cell not tried on either side: ▼ 0 worse, "),
            "\(transcript.output)"
        )
    }
}
