import Interop
import Testing

@Suite struct `A shape pattern` {
    private static let alert = Ending(.refused, shape: "alert 40 by server", detail: "no group")
    private static let words = Ending(
        .configRejected,
        shape: "exit status 1",
        detail: #"[emerg] SSL_CTX_set1_curves_list("NOPE") failed (SSL: error)"#,
    )

    @Test(arguments: [
        (ShapePattern.cellGroup, Ending(.agreed, shape: "X25519"), true),
        (.cellGroup, Ending(.agreed, shape: "x25519"), false),
        (.cellGroup, Ending(.agreed, shape: "", detail: "X25519"), false),
        (.words("alert 40 by server"), alert, true),
        (.words("alert 40"), alert, false),
        (.words("no group"), alert, false),
        (.matching("alert 4[0-9] by"), alert, true),
        (.matching("^alert 7"), alert, false),
        (.matching(#"SSL_CTX_set1_curves_list\("[^"]+"\) failed"#), words, true),
        (.matching("status 1$"), words, true),
        (.matching("["), words, false),
    ])
    func `holds for the endings that it describes`(
        pattern: ShapePattern,
        ending: Ending,
        holds: Bool,
    ) {
        #expect(pattern.holds(for: ending, of: .classical) == holds)
    }

    /// A bare `agreed` must not be met by whatever group comes.
    @Test(arguments: [
        (ShapePattern.cellGroup, Ending(.agreed, shape: "X25519"), false),
        (.cellGroup, Ending(.agreed, shape: "any"), false),
        (.cellGroup, Ending(.agreed, shape: ""), false),
        (.words("X25519"), Ending(.agreed, shape: "X25519"), true),
        (.words("X25519"), Ending(.agreed, shape: "X448"), false),
        (.matching("X{{group}}?"), Ending(.agreed, shape: "X25519"), false),
        (.matching("X(25519|448)"), Ending(.agreed, shape: "X448"), true),
    ])
    func `means no group where the cell names none`(
        pattern: ShapePattern,
        ending: Ending,
        holds: Bool,
    ) {
        #expect(pattern.holds(for: ending, of: nil) == holds)
    }

    static let curves = ShapePattern.matching(#"set1_curves_list\("{{group}}"\) failed"#)

    @Test(arguments: [
        (Group.classical, "X25519", true), (.classical, "x25519", true),
        (.classical, "X25519MLKEM768", false), (.classical, "NOPE", false),
        (.classical, "{{group}}", false), (.classical, "", false),
        (.hybrid, "SecP256r1MLKEM768", true), (.hybrid, "X25519", false),
        (.unnamed, "a.b|c(1)", true), (.unnamed, "aXb", false), (.unnamed, "c1", false),
    ])
    func `can ask for the cell's group, by any of its names`(
        group: Group,
        named: String,
        holds: Bool,
    ) {
        let words = "listening\n[emerg] SSL_CTX_set1_curves_list(\"\(named)\") failed\n"
        let ending = Ending(.configRejected, shape: "exit status 1", detail: words)
        #expect(Self.curves.holds(for: ending, of: group) == holds)
    }

    /// The log of one server may hold the words of another start.
    @Test func `does not take another group's line for the cell's`() {
        let ending = Ending(
            .configRejected,
            shape: "exit status 1",
            detail: #"SSL_CTX_set1_curves_list("X448") failed, "X25519" is fine"#,
        )
        #expect(!Self.curves.holds(for: ending, of: .classical))
    }

    @Test(arguments: ["^{{group}}$", "^({{group}}){1}$", "^{{group}}{1}$", "^(X|{{group}})$"])
    func `takes the cell's group for one thing`(pattern: String) {
        let ending = Ending(.agreed, shape: "X25519")
        #expect(ShapePattern.matching(pattern).holds(for: ending, of: .classical))
    }

    @Test(arguments: [
        (ShapePattern.cellGroup, "X25519"), (.words("silent-close"), "silent-close"),
        (.matching("a.b"), "/a.b/"), (.matching("{{group}}"), "/{{group}}/"),
    ])
    func `is kept as people write it`(pattern: ShapePattern, text: String) {
        #expect(pattern.description(for: .classical) == text)
    }
}
