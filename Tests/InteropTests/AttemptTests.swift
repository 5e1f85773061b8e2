import Interop
import Testing

@Suite struct `An attempt` {
    static let agreed = Ending(.agreed, shape: "X25519")
    static let works = Interop.Expectation.sample(.agreed, shape: .cellGroup, meaning: .works)
    static let refused = Interop.Expectation.sample(
        .refused,
        shape: .matching("alert (40|80) by server"),
        meaning: .impossible,
    )

    static func ending(
        _ endings: [Ending],
        deaths: [ProcessDeath] = [],
        control: ControlAnswer? = nil,
        expecting expectation: Interop.Expectation? = works,
        knowing failures: [KnownFailure] = [],
    ) -> Ending? {
        Attempt(endings: endings, deaths: deaths, control: control)
            .ending(expecting: expectation, knowing: failures, of: .classical)
    }

    @Test(arguments: [works, refused, nil])
    func `ends as all its handshakes did`(expectation: Interop.Expectation?) {
        for outcome in Outcome.allCases {
            let first = Ending(outcome, shape: "a shape", detail: "first")
            let second = Ending(outcome, shape: "a shape", detail: "second")
            #expect(Self.ending([first, second, second], expecting: expectation) == first)
        }
    }

    @Test func `has no ending without a handshake`() {
        #expect(Self.ending([]) == nil)
        #expect(Self.ending([], control: .refused) == nil)
    }

    @Test(
        arguments: [
            (["agreed", "agreed", "refused"], works, "refused"),
            (["agreed", "timeout", "agreed"], works, "timeout"),
            (["refused", "agreed", "agreed"], works, "refused"),
            (["agreed", "refused", "broken"], works, "broken"),
            (["agreed", "broken", "refused"], works, "broken"),
            (["refused", "agreed"], refused, "agreed"),
            (["refused", "other refusal", "agreed"], refused, "other refusal"),
            (["refused", "refused", "timeout"], refused, "timeout"),
            (["agreed", "refused"], nil, "refused"),
        ] as [([String], Interop.Expectation?, String)]
    )
    func `ends as the handshake that contradicts the expectation`(
        handshakes: [String],
        expectation: Interop.Expectation?,
        speaker: String,
    ) throws {
        let known = [
            "agreed": Self.agreed,
            "refused": Ending(.refused, shape: "alert 40 by server"),
            "other refusal": Ending(.refused, shape: "alert 70 by server"),
            "broken": Ending(.broken, shape: "connection reset, waiting for finished"),
            "timeout": Ending(.timeout, shape: "phase server-hello"),
        ]
        let endings = handshakes.compactMap { known[$0] }
        try #require(endings.count == handshakes.count)
        #expect(Self.ending(endings, expecting: expectation) == known[speaker])
    }

    @Test(arguments: [
        (["alert 40 by server", "alert 40 by server"], "alert 40 by server"),
        (["alert 40 by server", "alert 80 by server"], "alert 80 by server"),
        (["alert 80 by server", "alert 40 by server"], "alert 80 by server"),
        (["X25519", "alert 40 by server"], "alert 40 by server"),
        (["X25519", "alert 40 by server", "alert 80 by server"], "alert 80 by server"),
    ])
    func `ends as what is no known failure, if anything is`(shapes: [String], speaker: String) {
        let endings = shapes.map { Ending($0 == "X25519" ? .agreed : .refused, shape: $0) }
        let ending = Self.ending(endings, knowing: [.sample(line: 1)])
        #expect(ending?.shape == speaker)
    }

    @Test func `ends as the first where unlike handshakes are all as expected`() {
        let endings = [
            Ending(.refused, shape: "alert 40 by server"),
            Ending(.refused, shape: "alert 80 by server"),
        ]
        #expect(Self.ending(endings, expecting: Self.refused) == endings[0])
    }

    @Test(arguments: Outcome.allCases)
    func `is charged with a death`(outcome: Outcome) {
        let own = Ending(outcome, shape: "a shape")
        let death = ProcessDeath(process: 17, name: "nginx", afterHandshake: nil)
        let other = ProcessDeath(process: 18, name: "nginx", afterHandshake: nil)
        let crash = Ending(.crashed, shape: "server process 17 (nginx) died")
        let isStronger = [.buildFailed, .configRejected].contains(outcome)
        let ending = Self.ending([own], deaths: [death, other])
        #expect(ending == (isStronger || outcome == .crashed ? own : crash))
    }

    /// The control made no handshake that a server could have died of.
    @Test func `is charged with a death whatever its control could not do`() {
        let control = Ending(.clientCannot, shape: "no such group")
        let death = ProcessDeath(process: 17, name: "nginx", afterHandshake: nil)
        let ending = Self.ending([Self.agreed], deaths: [death], control: .other(control))
        #expect(ending?.outcome == .crashed)
    }

    @Test func `without a handshake is charged with a death`() {
        let death = ProcessDeath(process: 17, name: "nginx", afterHandshake: nil)
        #expect(Self.ending([], deaths: [death])?.outcome == .crashed)
    }

    @Test(arguments: Outcome.allCases)
    func `whose control got in has its pin ignored`(outcome: Outcome) {
        let own = Ending(outcome, shape: "a shape")
        let weaker: [Outcome] = [.wrongGroup, .broken, .refused, .agreed]
        let ending = Self.ending([own], control: .admitted(group: "secp256r1"))
        let ignored = Ending(.pinIgnored, shape: "got secp256r1")
        #expect(ending == (weaker.contains(outcome) ? ignored : own))
    }

    private static let ignored = Interop.Expectation.sample(
        .pinIgnored,
        shape: .words("got secp256r1"),
        meaning: .impossible,
    )

    /// A pin that is known not to be in force says nothing of what became of its group.
    @Test(arguments: [
        (Ending(.refused, shape: "alert 40 by server"), "got secp256r1"),
        (Ending(.refused, shape: "silent-close"), "got secp256r1"),
        (Ending(.clientCannot, shape: "no such group"), "no such group"),
        (
            Ending(.refused, shape: "alert 80 by server"),
            "got secp256r1, and refused alert 80 by server",
        ),
        (Ending(.agreed, shape: "X25519"), "got secp256r1, and agreed X25519"),
        (Ending(.agreed, shape: "secp384r1"), "got secp256r1"),
        (Ending(.broken, shape: "HTTP status"), "got secp256r1, and broken HTTP status"),
    ])
    func `whose pin was to be ignored says what else became of it`(own: Ending, shape: String) {
        let ending = Self.ending(
            [own],
            control: .admitted(group: "secp256r1"),
            expecting: Self.ignored,
        )
        #expect(ending?.shape == shape)
    }

    private static let bad = Ending(.refused, shape: "alert 47 by server")
    private static let good = Ending(.agreed, shape: "X25519")

    /// How the good shares around the bad ones end, and what the attempt ends as.
    @Test(arguments: [
        ([good, good], Meaning.works, bad),
        ([bad, bad], .works, Ending(.refused, shape: "with nothing wrong: alert 47 by server")),
        (
            [good, Ending(.timeout, shape: "phase server-hello")], .works,
            Ending(.timeout, shape: "with nothing wrong: phase server-hello"),
        ),
        ([bad], .impossible, bad),
        ([good], .impossible, good),
    ])
    func `is not good where its counterproofs are not`(
        proofs: [Ending],
        meaning: Meaning,
        ending: Ending,
    ) {
        let attempt = Attempt(
            endings: [Self.bad, Self.bad, Self.bad],
            counterproofs: proofs,
            deaths: [],
            control: nil,
        )
        let expectation = Interop.Expectation.sample(
            .refused,
            shape: .words("alert 47 by server"),
            meaning: meaning,
        )
        #expect(attempt.ending(expecting: expectation, of: .classical) == ending)
    }

    @Test(arguments: Outcome.allCases)
    func `whose control was refused ends as it did`(outcome: Outcome) {
        let own = Ending(outcome, shape: "a shape")
        #expect(Self.ending([own], control: .refused) == own)
    }

    @Test(arguments: [Outcome.crashed, .timeout, .wrongGroup, .broken])
    func `ends as its control where that is neither refused nor admitted`(outcome: Outcome) {
        let control = Ending(outcome, shape: "of the control")
        #expect(Self.ending([Self.agreed], control: .other(control)) == control)
        let refusal = Ending(.refused, shape: "alert 40 by server")
        #expect(Self.ending([refusal], control: .other(control)) == control)
    }
}
