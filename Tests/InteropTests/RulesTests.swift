import Interop
import Testing

@Suite struct `Ordered rules` {
    private let rules: Rules

    init() {
        var old = Condition()
        old.openssl = .sample("<3.5")
        var flask = Condition()
        flask.servers = ["flask"]
        rules = Rules([
            Rule(
                condition: flask,
                expectation: .sample(
                    .pinIgnored,
                    shape: .words("got X25519"),
                    meaning: .impossible,
                    rule: "rules:1",
                ),
            ),
            Rule(
                condition: old,
                expectation: .sample(
                    .configRejected,
                    shape: .matching("failed"),
                    meaning: .impossible,
                    rule: "rules:2",
                ),
            ),
            Rule(
                condition: Condition(),
                expectation: .sample(
                    .agreed,
                    shape: .cellGroup,
                    meaning: .works,
                    rule: "rules:3",
                ),
            ),
        ])
    }

    @Test(arguments: [
        ("flask", "3.0.22", "rules:1"), ("flask", "3.5.9", "rules:1"), ("flask", nil, "rules:1"),
        ("nginx", "3.0.22", "rules:2"), ("nginx", "3.5.9", "rules:3"), ("nginx", nil, nil),
    ])
    func `answer with the first that applies`(server: String, openssl: String?, rule: String?) {
        let circumstances = Circumstances(
            cell: .sample(server: server),
            origin: .packaged,
            versions: openssl.map { ImageVersions(server: "1", openssl: $0) },
            clientOpenSSL: nil,
        )
        #expect(rules.expectation(in: circumstances)?.rule == rule)
    }

    @Test func `must end with one that applies to everything`() async {
        await #expect(processExitsWith: .failure) {
            _ = Rules([])
        }
    }
}
