import Catalogue
import Interop
import Testing

@Suite struct `A file of expectations` {
    private static let last = "- {outcome: agreed, means: works, reason: it works}\n"

    @Test(arguments: [
        ("- {outcome: agreed, means: works}\n", "1:3: `reason` is missing"),
        ("- {outcome: agreed, reason: x}\n", "1:3: `means` is missing"),
        ("- {outcome: lab-fault, means: works, reason: x}\n", "1:13: unknown outcome `lab-fault`"),
        (
            "- {outcome: agred, means: works, reason: x}\n",
            "1:13: unknown outcome `agred`; did you mean `agreed`?"
        ),
        (
            "- {outcome: agreed, means: work, reason: x}\n",
            "1:28: unknown meaning `work`; did you mean `works`?"
        ),
        (
            "- {outcome: refused, shape: x, means: works, reason: x}\n",
            "1:3: the last rule has to expect `agreed`, and that means `works`"
        ),
        (
            "- {when: {server: nginx}, outcome: agreed, means: works, reason: x}\n",
            "1:3: the last rule, and only it, has no `when`"
        ),
        (
            last + last,
            "1:3: the last rule, and only it, has no `when`"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, means: works, reason: x}\n" + last,
            "1:3: `shape` is missing"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, shape: x, means: impossible, reason: x}\n"
                + last,
            "1:3: `documented` is missing"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, shape: '/[/', means: works, reason: x}\n"
                + last,
            "1:52: `/[/` is not a regular expression between two slashes"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, shape: /a, means: works, reason: x}\n"
                + last,
            "1:52: `/a` is not a regular expression between two slashes"
        ),
        (
            "- {when: {}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:10: the condition is empty"
        ),
        (
            "- {when: {sever: nginx}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:11: unknown key `sever`; did you mean `server`?"
        ),
        (
            "- {when: {server: [nginx, flsk]}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:27: unknown server `flsk`; did you mean `flask`?"
        ),
        (
            "- {when: {openssl: newest}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:20: `newest` is not a range of versions; write it like `>=3.0 <3.5`"
        ),
        (
            "- {when: {implemented: maybe}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:24: expected `true` or `false`, found `maybe`"
        ),
        (
            "- {when: {client: opensl}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:19: unknown client `opensl`; did you mean `openssl`?"
        ),
        (
            "- {when: {server: nginx}, outcome: timeout, shape: x, means: works, reason: x}\n"
                + last,
            "1:62: `timeout` cannot mean `works`; only `agreed` does, and in scenario "
                + "`bad-share` alone `refused`"
        ),
        (
            """
            - {when: {server: nginx}, outcome: refused, shape: x, reason: x, documented: x,
               means: works}
            \(last)
            """,
            "2:11: `refused` cannot mean `works`; only `agreed` does, and in scenario "
                + "`bad-share` alone `refused`"
        ),
        (
            "- {when: {server: nginx}, outcome: agreed, means: impossible, reason: x, documented: x}\n"
                + last,
            "1:51: `agreed` cannot mean `impossible`; only `works`"
        ),
        (
            """
            - {when: {scenario: as-shipped}, outcome: agreed, shape: X2519, means: works, reason: x}
            \(last)
            """,
            "1:58: unknown group `X2519`; did you mean `X25519`?"
        ),
        (
            "- {when: {server: nginx}, outcome: agreed, shape: /X/, means: works, reason: x}\n"
                + last,
            "1:51: unknown group `/X/`"
        ),
        (
            "- {when: {client_openssl: old}, outcome: agreed, means: works, reason: x}\n" + last,
            "1:27: `old` is not a range of versions; write it like `>=3.0 <3.5`"
        ),
        ("{}\n", "1:1: expected a list of rules, found a mapping"),
    ])
    func `with a mistake are refused with its place`(text: String, reason: String) throws {
        let description = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/expectations.yaml": text])
        }
        #expect(description == "Lab/expectations.yaml:\(reason)")
    }
}
