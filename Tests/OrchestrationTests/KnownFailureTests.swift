import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A known failure` {
    /// A bench on which the cell ends in each wave as one letter says.
    ///
    /// That is `r` for refused, which is known, `b` for broken, which is not, `a` for agreed.
    private func bench(_ waves: String) -> ScriptedBench {
        let letters = Array(waves)
        return ScriptedBench { telling in
            let letter = letters[min(telling.wave.number, letters.count) - 1]
            guard letter != "a" else { return }
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { number, offered in
                    letter == "r"
                        ? .refused(number, offering: offered) : .broken(number, offering: offered)
                }
            }
        }
    }

    private static func refusal(
        isIntermittent: Bool,
        when change: (inout Condition) -> Void = { $0.servers = ["nginx"] },
    ) throws -> KnownFailures {
        var condition = Condition()
        change(&condition)
        return KnownFailures([
            KnownFailure(
                condition: condition,
                outcome: .refused,
                shape: .words("alert 40 by server"),
                expires: try #require(CalendarDate("2026-12-31")),
                isIntermittent: isIntermittent,
                entry: KnownFailureEntry(place: "known:1", reason: "a bug"),
            )
        ])
    }

    /// How the waves end, whether the failure is intermittent, the attempts' verdicts, the cell's.
    @Test(
        arguments: [
            ("r", false, [.known], .known),
            ("r", true, [.known], .known),
            ("a", true, [.pass], .pass),
            ("aa", false, [.fail, .fail], .fail),
            ("ar", false, [.fail, .known], .flaky),
            ("br", false, [.fail, .known], .flaky),
            ("br", true, [.fail, .known], .flaky),
            ("ba", true, [.fail, .pass], .flaky),
            ("ba", false, [.fail, .fail], .fail),
            ("bb", false, [.fail, .fail], .fail),
        ] as [(String, Bool, [Verdict], Verdict)]
    )
    func `is judged attempt by attempt`(
        waves: String,
        isIntermittent: Bool,
        attempts: [Verdict],
        verdict: Verdict,
    ) async throws {
        let known = try Self.refusal(isIntermittent: isIntermittent)
        let journal = try await run([.sample()], on: bench(waves)) { $0.knownFailures = known }
        let record = try journal.record()
        #expect(record.attempts.map(\.verdict) == attempts)
        #expect(record.verdict == verdict)
        for (letter, attempt) in zip(waves, record.attempts) {
            let isItsEnd = letter == "a" && !isIntermittent
            #expect((attempt.knownFailure != nil) == (letter == "r" || isItsEnd))
        }
    }

    @Test func `is only one of the cells that it is about`() async throws {
        let known = try Self.refusal(isIntermittent: false) { $0.releases = ["old"] }
        let journal = try await run([.sample()], on: bench("r")) { $0.knownFailures = known }
        #expect(journal.verdicts == [.fail])
        #expect(try journal.record().attempts.allSatisfy { $0.knownFailure == nil })
    }

    @Test func `is none where one handshake of many differs from it`() async throws {
        let bench = ScriptedBench { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { number, offered in
                    number == 1
                        ? .broken(number, offering: offered) : .refused(number, offering: offered)
                }
            }
        }
        let known = try Self.refusal(isIntermittent: true)
        let journal = try await run([.sample()], on: bench) { $0.knownFailures = known }
        #expect(journal.verdicts == [.fail])
    }

    /// The server and OpenSSL that an entry is about, and the verdict where there is no image.
    @Test(
        arguments: [
            ("nginx", nil, .known), ("flask", nil, .error), ("nginx", ">=3.0", .error),
        ] as [(String, String?, Verdict)]
    )
    func `may be that an image cannot be built, of which no version is known`(
        server: String,
        openssl: String?,
        verdict: Verdict,
    ) async throws {
        var condition = Condition()
        condition.servers = [server]
        condition.openssl = openssl.map { .sample($0) }
        let known = KnownFailures([
            KnownFailure(
                condition: condition,
                outcome: .buildFailed,
                shape: .matching("make"),
                expires: try #require(CalendarDate("2026-12-31")),
                isIntermittent: false,
                entry: KnownFailureEntry(place: "known:1", reason: "a bug"),
            )
        ])
        let bench = ScriptedBench()
        let journal = try await run([.sample()], on: bench) { order in
            order.knownFailures = known
            order.provisions = [
                ServerKey(.sample()): .failed(Ending(.buildFailed, shape: "make: error 2"))
            ]
        }
        let record = try journal.record()
        #expect(record.verdict == verdict)
        #expect(record.expectation == nil)
        #expect(record.attempts.map { $0.knownFailure != nil } == [verdict == .known])
        #expect(bench.carriedOut.isEmpty)
    }
}
