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

    @Test(arguments: [
        (ShapePattern.cellGroup, "X25519"), (.words("silent-close"), "silent-close"),
        (.matching("a.b"), "/a.b/"),
    ])
    func `is kept as people write it`(pattern: ShapePattern, text: String) {
        #expect(pattern.description(for: .classical) == text)
    }
}
