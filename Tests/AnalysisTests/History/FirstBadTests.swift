import Analysis
import Interop
import ResultStore
import Testing

@Suite struct `The first bad run` {
    /// A night by a letter: Good, Unsupported, Fail, fLaky, Error, Running, and - for not tried.
    static func entries(_ nights: String) -> [HistoryEntry] {
        nights.enumerated().map { index, letter in
            let (verdict, outcome): (Verdict?, String) =
                switch letter {
                case "g": (.pass, "agreed")
                case "u": (.unsupported, "refused")
                case "f": (.fail, "refused")
                case "l": (.flaky, "refused")
                case "e": (.error, "lab-fault")
                default: (nil, "")
                }
            return HistoryEntry(
                cell: .sample(run: index + 1, verdict, outcome),
                run: RunInputs(
                    run: index + 1,
                    matrix: "nightly",
                    state: letter == "r" ? .running : letter == "-" ? .interrupted : .finished,
                    startedAt: Timestamp(microseconds: 0),
                    labVersion: "0.1.0",
                    host: HostFacts(kernel: "", processor: "", processors: 2, engine: ""),
                    authority: "",
                    benchDigest: nil,
                ),
            )
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let nights: String
        var isBad = false
        var lastGood: Int?
        var first: Int?
        var last: Int?
        var again: Int?
        var stretches = 0
        var skipped: [Int] = []
        var flaky: [[Int]] = []

        var testDescription: String { nights }
    }

    static let cases = [
        Case(nights: ""),
        Case(nights: "ggg"),
        Case(nights: "ggf", isBad: true, lastGood: 2, first: 3, last: 3, stretches: 1),
        Case(nights: "gffff", isBad: true, lastGood: 1, first: 2, last: 5, stretches: 1),
        Case(nights: "ff", isBad: true, first: 1, last: 2, stretches: 1),
        Case(nights: "ffg", first: 1, last: 2, again: 3, stretches: 1),
        Case(nights: "gffg", lastGood: 1, first: 2, last: 3, again: 4, stretches: 1),
        Case(nights: "gfgfgff", isBad: true, lastGood: 5, first: 6, last: 7, stretches: 3),
        // What is refused as predicted is good, unless it once agreed.
        Case(nights: "uuu"),
        Case(nights: "uug"),
        Case(nights: "ggu", isBad: true, lastGood: 2, first: 3, last: 3, stretches: 1),
        Case(nights: "ugu", isBad: true, lastGood: 2, first: 3, last: 3, stretches: 1),
        Case(nights: "gug", lastGood: 1, first: 2, last: 2, again: 3, stretches: 1),
        // What says nothing is skipped.
        Case(
            nights: "g-f",
            isBad: true,
            lastGood: 1,
            first: 3,
            last: 3,
            stretches: 1,
            skipped: [2]
        ),
        Case(
            nights: "gef",
            isBad: true,
            lastGood: 1,
            first: 3,
            last: 3,
            stretches: 1,
            skipped: [2]
        ),
        Case(
            nights: "gfe",
            isBad: true,
            lastGood: 1,
            first: 2,
            last: 2,
            stretches: 1,
            skipped: [3]
        ),
        Case(nights: "g-", skipped: [2]),
        Case(nights: "e-", skipped: [1, 2]),
        Case(
            nights: "gllf",
            isBad: true,
            lastGood: 1,
            first: 2,
            last: 4,
            stretches: 1,
            flaky: [[2, 3]],
        ),
        Case(
            nights: "glflg",
            lastGood: 1,
            first: 2,
            last: 4,
            again: 5,
            stretches: 1,
            flaky: [[2], [4]],
        ),
    ]

    @Test(arguments: cases) func `is found`(_ sample: Case) {
        let finding = FirstBad(Self.entries(sample.nights))
        let latest = finding.latest
        #expect(finding.isBadNow == sample.isBad)
        #expect(latest?.lastGood?.run.run == sample.lastGood)
        #expect(latest?.first.run.run == sample.first)
        #expect(latest?.last.run.run == sample.last)
        #expect(latest?.goodAgain?.run.run == sample.again)
        #expect(finding.stretches.count == sample.stretches)
        #expect(finding.skipped.map(\.run.run) == sample.skipped)
        #expect(finding.spoken == sample.nights.count - sample.skipped.count)
        #expect(latest?.flaky.map { $0.map(\.run.run) } ?? [] == sample.flaky)
        #expect(latest?.isFlaky != true)
    }

    @Test func `can be flaky from the first to the last`() {
        let finding = FirstBad(Self.entries("gll"))
        #expect(finding.latest?.isFlaky == true)
        #expect(finding.isBadNow)
    }

    @Test(arguments: [
        ("", []), ("g", []), ("ge", [2]), ("ge-e", [2, 3, 4]), ("geg", []), ("gegee", [4, 5]),
        ("gfe", [3]), ("ee", [1, 2]), ("gr", []), ("ger", [2]), ("eur", []),
    ])
    func `is not known of runs that end the history and say nothing`(
        nights: String,
        silent: [Int],
    ) {
        #expect(FirstBad(Self.entries(nights)).silent.map(\.run.run) == silent)
    }
}
