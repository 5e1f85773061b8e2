import Catalogue
import Interop
import Testing

@Suite struct `A data file with a mistake` {
    @Test(arguments: [
        (
            "- {name: X, id: 29, kind: classical}",
            "1:17: expected a code point, such as `0x11EC`, found `29`"
        ),
        (
            "- {name: X, id: 0x1001D, kind: classical}",
            "1:17: expected a code point, such as `0x11EC`, found `0x1001D`"
        ),
        (
            "- {name: X, id: 0x1D, kind: hybird}",
            "1:29: unknown kind `hybird`; did you mean `hybrid`?"
        ),
        ("- {name: X, id: 0x1D}", "1:3: `kind` is missing"),
        (
            "- {name: X;rm, id: 0x1D, kind: pure}",
            "1:10: `X;rm` cannot name a group: a name has letters, digits, `.`, `_` and `-`"
        ),
        (
            "- {name: X, id: 0x1D, kind: pure, shares: [32]}",
            "1:43: expected a list of two lengths, the client's and the server's, found a list"
        ),
        (
            "- {name: X, id: 0x1D, kind: pure, shares: [32, 70000]}",
            "1:48: `shares` is 70000; it can be 1 to 65535"
        ),
        (
            "- {name: X, id: 0x1D, kind: pure}\n- {name: X, id: 0x1E, kind: pure}",
            "2:10: group `X` is there twice"
        ),
        (
            "- {name: X, id: 0x1D, kind: pure}\n- {name: Y, id: 0x1d, kind: pure}",
            "2:17: code point `0x001d` is there twice"
        ),
        (
            "- {name: X, id: 0x1D, kind: pure, openssl: {name: X}}",
            "1:44: `implemented` is missing"
        ),
        (
            #"- {name: X, id: 0x1D, kind: pure, openssl: {name: X, implemented: "=3"}}"#,
            "1:67: `=3` is not a range of versions; write it like `>=3.0 <3.5`"
        ),
    ])
    func `of groups is refused`(text: String, reason: String) throws {
        let description = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/groups.yaml": text])
        }
        #expect(description == "Lab/groups.yaml:\(reason)")
    }

    @Test(arguments: [
        ("x.tar.gz", "`x.tar.gz` is not the name of an archive with `{{version}}` in it"),
        (
            "../x-{{version}}.tar.gz",
            "`../x-{{version}}.tar.gz` is not the name of an archive with `{{version}}` in it"
        ),
        (
            "x-{{version}}.zip",
            "`x-{{version}}.zip` does not end in `.tar.gz`, `.tar.xz` or `.tar.bz2`"
        ),
        (
            "x-{{version}}tar.gz",
            "`x-{{version}}tar.gz` does not end in `.tar.gz`, `.tar.xz` or `.tar.bz2`"
        ),
    ])
    func `of sources is refused`(archive: String, reason: String) throws {
        let text = """
            suites: [sid]
            sources:
              - name: x
                archive: "\(archive)"
                versions: {1.0: [\(String(repeating: "0", count: 64))]}
            """
        let description = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/sources.yaml": text])
        }
        #expect(description == "Lab/sources.yaml:4:14: \(reason)")
    }

    private static let releases = """
        bases:
          - name: debian-12
            suite: bookworm
            suites: [bookworm]
            security_suites: [bookworm-security]
            registry: debian:bookworm-slim
        releases:
          - name: debian-12
            origin: packaged
            base: debian-12
            servers: [nginx, flask]
            library_packages: [libssl3]
            libssl: /usr/lib/{{multiarch}}/libssl.so.3
            libcrypto: /usr/lib/{{multiarch}}/libcrypto.so.3

        """

    @Test(arguments: [
        (
            "origin: packaged", "origin: compiled",
            "12:23: `library_packages` means nothing for origin `compiled`"
        ),
        (
            "library_packages: [libssl3]\n",
            "library_packages: [libssl3]\n    dockerfile: /x.Dockerfile\n",
            "13:17: `/x.Dockerfile` is not a relative path without `..`"
        ),
        (
            "origin: packaged", "origin: packed",
            "9:13: unknown origin `packed`; did you mean `packaged`?"
        ),
        (
            "base: debian-12", "base: debian-21",
            "10:11: unknown base `debian-21`; did you mean `debian-12`?"
        ),
        (
            "servers: [nginx, flask]", "servers: [nginx, flaks]",
            "11:22: unknown server `flaks`; did you mean `flask`?"
        ),
        (
            "servers: [nginx, flask]", "servers: [nginx, nginx]",
            "11:22: server `nginx` is there twice"
        ),
        ("[libssl3]", "[lib ssl3]", "12:24: `lib ssl3` cannot name a package"),
        (
            "libssl: /usr/lib/{{multiarch}}/libssl.so.3", "libssl: /usr/../libssl.so",
            "13:13: `/usr/../libssl.so` is not an absolute path"
        ),
        (
            "libssl: /usr/lib/{{multiarch}}/libssl.so.3", "libssl: /usr/{{arch}}/libssl.so",
            "13:13: `/usr/{{arch}}/libssl.so` is not an absolute path"
        ),
        ("suite: bookworm\n", "suit: bookworm\n", "3:5: unknown key `suit`; did you mean `suite`?"),
        (
            "registry: debian:bookworm-slim", "registry: 'debian: x'",
            "6:15: `debian: x` is not the name of an image"
        ),
    ])
    func `of releases is refused`(old: String, new: String, reason: String) throws {
        let text = try Self.releases.replacingFirst(old, with: new)
        let description = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/releases.yaml": text])
        }
        #expect(description == "Lab/releases.yaml:\(reason)")
    }

    @Test(arguments: [
        ("packaged", ["openssl", "requirements", "library"]),
        ("compiled", ["library_packages", "python", "requirements", "library", "dockerfile"]),
        ("wheel", ["library_packages", "python", "libssl", "libcrypto", "dockerfile"]),
    ])
    func `of releases has no key that means nothing for the origin`(
        origin: String,
        keys: [String],
    ) throws {
        let bases = try #require(Self.releases.split(separator: "releases:").first)
        for key in keys {
            let release = "{name: x, origin: \(origin), base: debian-12, servers: [], \(key): x}"
            let text = "\(bases)releases:\n  - \(release)\n"
            let description = try errorText {
                _ = try Shipped.catalogue(replacing: ["Lab/releases.yaml": text])
            }
            #expect(description.hasSuffix(": `\(key)` means nothing for origin `\(origin)`"))
        }
    }

    @Test func `is named as the user typed its folder`() throws {
        #expect(
            try errorText { _ = try Catalogue.load(home: "/nowhere/") }
                == "cannot read `/nowhere/Lab/servers`: there is no such file"
        )
        #expect(FolderSource(home: ".").displayPath(of: "Lab/groups.yaml") == "Lab/groups.yaml")
        #expect(FolderSource(home: "..").displayPath(of: "Lab/groups.yaml") == "../Lab/groups.yaml")
    }

    @Test func `is missing by its name`() throws {
        var texts = try Shipped.catalogue().texts
        texts["Lab/servers/flask/app.py"] = nil
        let source = MemorySource(texts: texts)
        #expect(
            try errorText { _ = try Catalogue.load(from: source) }
                == "cannot read `Lab/servers/flask/app.py`: there is no such file"
        )
    }
}
