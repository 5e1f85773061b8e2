import Catalogue
import Interop
import Testing

@Suite struct `The known failures` {
    private static let path = "Lab/known-failures.yaml"

    private func catalogue(_ text: String) throws -> Catalogue {
        try Shipped.catalogue(replacing: [Self.path: text])
    }

    @Test func `are shipped without any, and kept with the other files`() throws {
        let catalogue = try Shipped.catalogue()
        #expect(catalogue.knownFailures.failures.isEmpty)
        #expect(try Shipped.text(of: Self.path).hasPrefix("# "))
    }

    @Test(arguments: ["", "# nothing\n", "[]\n"])
    func `may be none`(text: String) throws {
        #expect(try catalogue(text).knownFailures.failures.isEmpty)
    }

    @Test func `are read as the header of their file shows them`() throws {
        let header = try Shipped.text(of: Self.path)
        let example = header.split(separator: "\n").drop { !$0.hasPrefix("# - ") }
            .map { $0.dropFirst(2) }.joined(separator: "\n")
        let failure = try #require(try catalogue(example).knownFailures.failures.first)
        #expect(failure.condition.servers == ["nginx"])
        #expect(failure.condition.releases == ["debian-13"])
        #expect(failure.outcome == .refused)
        #expect(failure.shape == .words("alert 40 by server"))
        #expect(failure.expires.description == "2027-03-31")
        #expect(!failure.isIntermittent)
        #expect(failure.entry.place == "\(Self.path):1")
    }

    @Test func `have patterns, and name their lines`() throws {
        let text = """
            # two
            - {when: {client: openssl}, outcome: crashed, shape: /signal 11/, reason: a bug,
               expires: '2027-03-31', intermittent: true}

            - when: {kind: hybrid, openssl: "<3.6"}
              outcome: build-failed
              shape: /error/
              reason: another
              expires: 2028-02-29
              intermittent: false
            """
        let failures = try catalogue(text).knownFailures.failures
        #expect(failures.map(\.entry.place) == ["\(Self.path):2", "\(Self.path):5"])
        #expect(failures.map(\.shape) == [.matching("signal 11"), .matching("error")])
        #expect(failures.map(\.isIntermittent) == [true, false])
        #expect(failures.map(\.entry.reason) == ["a bug", "another"])
    }

    @Test(arguments: [
        ("{}\n", "1:1: expected a list of known failures, found a mapping"),
        ("- nginx\n", "1:3: expected a mapping with the keys of a known failure, found `nginx`"),
        ("- {outcome: refused}\n", "1:3: `when` is missing"),
        ("- {when: {}}\n", "1:10: the condition is empty"),
        ("- {when: {server: ngnix}}\n", "1:19: unknown server `ngnix`; did you mean `nginx`?"),
        (
            "- {when: {release: debian-31}}\n",
            "1:20: unknown release `debian-31`; did you mean `debian-13`?"
        ),
        ("- {when: {server: nginx}}\n", "1:3: `outcome` is missing"),
        ("- {when: {server: nginx}, outcome: agreed}\n", "1:36: `agreed` is no failure"),
        (
            "- {when: {server: nginx}, outcome: lab-fault}\n",
            "1:36: unknown outcome `lab-fault`"
        ),
        ("- {when: {server: nginx}, outcome: refused}\n", "1:3: `shape` is missing"),
        (
            "- {when: {server: nginx}, outcome: refused, shape: '/[/'}\n",
            "1:52: `/[/` is not a regular expression between two slashes"
        ),
        ("- {when: {server: nginx}, outcome: refused, shape: x}\n", "1:3: `reason` is missing"),
        (
            "- {when: {server: nginx}, outcome: refused, shape: x, reason: x}\n",
            "1:3: `expires` is missing"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, shape: x, reason: x, expires: never}\n",
            "1:75: `never` is not a day; write it like `2027-03-31`"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, shape: x, reason: x, expires: 2027-02-29}\n",
            "1:75: `2027-02-29` is not a day; write it like `2027-03-31`"
        ),
        (
            "- {when: {server: nginx}, outcome: refused, shape: x, expiry: 2027-02-28}\n",
            "1:55: unknown key `expiry`; did you mean `expires`?"
        ),
        (
            """
            - {when: {server: nginx}, outcome: refused, shape: x, reason: x, expires: 2027-02-28,
               intermittent: maybe}

            """,
            "2:18: expected `true` or `false`, found `maybe`"
        ),
        ("- {when: {server: nginx}, when: {server: nginx}}\n", "1:4: key `when` is there twice"),
    ])
    func `with a mistake are refused with its place`(text: String, reason: String) throws {
        let description = try errorText { _ = try catalogue(text) }
        #expect(description == "\(Self.path):\(reason)")
    }

    @Test func `have to be there`() throws {
        var texts = try Shipped.catalogue().texts
        texts[Self.path] = nil
        let description = try errorText {
            _ = try Catalogue.load(from: MemorySource(texts: texts))
        }
        #expect(description == "cannot read `\(Self.path)`: there is no such file")
    }

    @Test(arguments: [
        ("server: nginx", true), ("server: caddy, release: debian-13", true),
        ("server: cheroot, release: wheel-3.2", true), ("openssl: '<0.1'", true),
        ("scenario: as-shipped, group: any", true), ("client: openssl@3.5, kind: pure", true),
        ("implemented: true", true), ("certificate: ecdsa-p256, policy: pinned", true),
        ("server: nginx, release: wheel-3.2", false), ("server: caddy, release: '3.5'", false),
        ("release: debian-13, origin: compiled", false), ("group: X25519, kind: hybrid", false),
        ("scenario: as-shipped, policy: pinned", false), ("certificate: mldsa44", false),
        ("scenario: as-shipped, group: X25519", false), ("group: any, policy: pinned", false),
        ("scenario: as-shipped, implemented: true", false),
    ])
    func `are idle where no matrix could name a cell of theirs`(when: String, isOne: Bool) throws {
        let catalogue = try catalogue(
            "- {when: {\(when)}, outcome: refused, shape: x, reason: x, expires: 9999-12-31}\n"
        )
        #expect(catalogue.impossible(catalogue.knownFailures).isEmpty == isOne)
    }
}
