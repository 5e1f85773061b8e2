import Catalogue
import Testing

@Suite struct `Hostile text` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    private func error(in text: String) throws -> String {
        try errorText { _ = try Matrix(text: text, path: "x.yaml", catalogue: catalogue) }
    }

    /// Values in YAML, and how an error shows them.
    @Test(arguments: [
        ("'$(reboot)'", "$(reboot)"),
        ("'`reboot`; rm -rf / #'", "`reboot`; rm -rf / #"),
        ("\"nginx' OR 1=1; DROP TABLE cell; --\"", "nginx' OR 1=1; DROP TABLE cell; --"),
        ("../../../etc/passwd", "../../../etc/passwd"),
        ("'%s%n'", "%s%n"),
        (#""nginx\0""#, #"nginx\u{0}"#),
        (#""nginx\e[2J""#, #"nginx\u{1B}[2J"#),
        (#""nginx\r\nX: y""#, #"nginx\u{D}\u{A}X: y"#),
        ("\u{202E}xnign", #"\u{202E}xnign"#),
        ("nginx\u{200B}", #"nginx\u{200B}"#),
        ("nginх", "nginх"),
        ("!!binary bmdpbng=", "bmdpbng="),
    ])
    func `in a matrix is an unknown name`(value: String, shown: String) throws {
        let error = try error(
            in: "name: x\nservers: [\(value)]\nreleases: [debian-12]\ngroups: [X448]\n"
        )
        #expect(error.hasPrefix("x.yaml:2:11: unknown server `\(shown)`"))
    }

    @Test(arguments: [
        #""a\0b""#, "a;b", "'a b'", "../a", "/etc/passwd", "'a\"b'", "-rf", ".hidden", "ä", "a:b",
    ])
    func `names no matrix`(name: String) throws {
        let error = try error(in: "name: \(name)\n")
        #expect(error.hasPrefix("x.yaml:1:7: `"))
        #expect(error.contains("cannot name a matrix"))
    }

    @Test func `is cut where it is long`() throws {
        let long = String(repeating: "9", count: 200_000)
        let cut = String(repeating: "9", count: 80) + "…"
        let start = "name: x\nservers: [nginx]\nreleases: [debian-12]\n"
        #expect(
            try error(in: start + "groups: [\(long)]\n") == "x.yaml:4:10: unknown group `\(cut)`"
        )
        #expect(
            try error(in: start + "groups: [X448]\nsamples: \(long)\n")
                == "x.yaml:5:10: `samples` is \(cut); it can be 1 to 1000"
        )
        #expect(try error(in: "\(long.prefix(1000)): 1\n") == "x.yaml:1:1: unknown key `\(cut)`")
        #expect(
            try errorText { _ = try Selection([long]) }
                == "cannot select `\(cut)`: expected terms such as `server=nginx`, found `\(cut)`"
        )
    }

    @Test(arguments: [
        ("server=nginx\u{0}", #"server=nginx\u{0}"#, #"nginx\u{0}"#),
        ("server=\u{1B}]0;x\u{7}", #"server=\u{1B}]0;x\u{7}"#, #"\u{1B}]0;x\u{7}"#),
        ("server=' OR ''='", "server=' OR ''='", "' OR ''='"),
    ])
    func `selects nothing`(option: String, shown: String, value: String) throws {
        let matrix = try Matrix(path: Shipped.home + "Matrices/smoke.yaml", catalogue: catalogue)
        let plan = try matrix.plan(catalogue)
        let error = try errorText { _ = try Selection([option]).cells(of: plan) }
        #expect(
            error.hasPrefix("cannot select `\(shown)`: unknown server of this matrix `\(value)`")
        )
    }

    @Test(arguments: [("(", 20_000), ("[", 20_000), ("[", 51), ("a", 501)])
    func `as a large regular expression is refused`(opening: String, count: Int) throws {
        let pattern = String(repeating: opening, count: count)
        let rule = """
            - {when: {server: nginx}, outcome: refused, shape: '/\(pattern)/', means: works, reason: x}
            - {outcome: agreed, means: works, reason: x}

            """
        #expect(
            try errorText {
                _ = try Shipped.catalogue(replacing: ["Lab/expectations.yaml": rule])
            }
                == """
                Lab/expectations.yaml:1:52: a regular expression has at most 500 bytes \
                and 50 times `[`
                """
        )
    }

    @Test(arguments: ["[", "(", "(?:"])
    func `as a nested regular expression is refused`(opening: String) throws {
        let rule = """
            - {when: {server: nginx}, outcome: refused, shape: '/\(String(repeating: opening, count: 50))/',
              means: works, reason: x}
            - {outcome: agreed, means: works, reason: x}

            """
        let error = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/expectations.yaml": rule])
        }
        #expect(error.hasPrefix("Lab/expectations.yaml:1:52: `/\(opening)\(opening)"))
        #expect(error.hasSuffix("is not a regular expression between two slashes"))
    }

    @Test(.timeLimit(.minutes(1)))
    func `of very many keys is refused at once`() throws {
        let keys = (1...20_000).map { "k\($0): 1" }.joined(separator: "\n")
        let error = try error(in: keys)
        #expect(error == "x.yaml:1:1: unknown key `k1`")
    }
}
