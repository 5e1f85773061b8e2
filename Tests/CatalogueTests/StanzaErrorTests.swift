import Catalogue
import Testing

@Suite struct `A stanza with a mistake` {
    private static let path = "Lab/servers/x/server.yaml"

    private static let good = [
        "name": "name: x",
        "title": "title: X",
        "images":
            "images: {packaged: {dockerfile: Dockerfiles/x/packaged.Dockerfile, packages: [x]}}",
        "versions": "versions: {server: {command: [x, -v], pattern: 'x ([0-9.]+)'}}",
        "library_proof": "library_proof: mapped",
        "command": "command: [x]",
        "policies": "policies: {pinned: {configured_by: G}, default: {}}",
    ]
    private static let order = [
        "name", "title", "images", "versions", "library_proof", "command", "policies",
    ]

    private func error(_ key: String, _ line: String) throws -> String {
        var lines = Self.good
        lines[key] = line
        let keys = Self.order + (Self.order.contains(key) ? [] : [key])
        let text = keys.compactMap { lines[$0] }.filter { !$0.isEmpty }.joined(separator: "\n")
        return try errorText {
            _ = try Shipped.catalogue(replacing: [
                Self.path: text + "\n",
                "Lab/servers/x/bad.mustache": "port {{port}};\n  group {{gruop}};\n",
                "Lab/servers/x/pin.mustache": "{{#group}}{{group}}{{/group}}\n{{group}}\n",
            ])
        }
    }

    @Test(arguments: [
        ("name", "name: y", "1:7: server `y` is in the folder `x`"),
        ("title", "", "1:1: `title` is missing"),
        ("library_proof", "library_proof: trust", "5:16: unknown library proof `trust`"),
        (
            "images", "images: {compiled: {dockerfile: a, packages: [x], layers: [opensls]}}",
            "3:60: unknown layer `opensls`; did you mean `openssl`?"
        ),
        (
            "images", "images: {compiled: {dockerfile: a, packages: [x], sources: [ngnix]}}",
            "3:61: unknown source `ngnix`; did you mean `nginx`?"
        ),
        ("images", "images: {}", "3:9: the list of images is empty"),
        (
            "images", "images: {packaged: {dockerfile: /etc/passwd, packages: [x]}}",
            "3:33: `/etc/passwd` is not a relative path without `..`"
        ),
        (
            "versions", "versions: {python: {command: [x], pattern: '(x)'}}",
            "4:11: `server` is missing"
        ),
        (
            "versions", "versions: {server: {command: [x], pattern: 'x'}}",
            "4:44: `x` must have one capture, which is the version"
        ),
        (
            "versions", "versions: {server: {command: [x], pattern: '(x)(y)'}}",
            "4:44: `(x)(y)` must have one capture, which is the version"
        ),
        (
            "versions", "versions: {server: {command: [x], pattern: '(x'}}",
            "4:44: `(x` is not a regular expression"
        ),
        ("crashes", "crashes: ['[']", "8:11: `[` is not a regular expression"),
        ("command", "command: x -v", "6:10: expected a list of words, found `x -v`"),
        (
            "command", "command: [x, '{{prot}}']",
            "6:14: unknown template value `prot`; did you mean `port`?"
        ),
        (
            "command", "command: [x, '{{group}}']",
            "6:14: `{{group}}` has no value under the policy `default`"
        ),
        ("command", "command: [x, '{{port']", "6:14: `{{` without `}}`"),
        (
            "command", "command: [x, '{{{port}}}']",
            "6:14: a tag `{{{port}}` has no place in a template of the lab"
        ),
        (
            "command", "command: [x, '{{>other}}']",
            "6:14: a tag `{{>other}}` has no place in a template of the lab"
        ),
        ("command", "command: [x, '{{#port}}']", "6:14: `{{#port}}` is never closed"),
        (
            "command", "command: [x, '{{#port}}{{/key}}']",
            "6:14: `{{/key}}` closes no section"
        ),
        ("environment", "environment: {'A=B': c}", "8:15: `A=B` cannot name a variable"),
        (
            "files", "files: {../x: {text: y}}",
            "8:9: `../x` is not a relative path without `..`"
        ),
        ("files", "files: {a//b: {text: y}}", "8:9: `a//b` is not a relative path without `..`"),
        (
            "files", "files: {a: {copy: ../../groups.yaml}}",
            "8:19: `../../groups.yaml` is not a relative path without `..`"
        ),
        (
            "files", "files: {a: {text: y, copy: z}}",
            "8:12: a file comes from one of `template`, `copy` and `text`"
        ),
        (
            "files", "files: {a: {text: y, mode: 0999}}",
            "8:28: expected permission bits, such as `0444`, found `0999`"
        ),
        (
            "policies", "policies: {pinned: {}, default: {}}",
            "7:20: `configured_by` is missing"
        ),
        ("policies", "policies: {pinned: {configured_by: G}}", "7:11: `default` is missing"),
        (
            "policies",
            "policies: {pinned: [{when: {python: '>=3.15'}, configured_by: G}], default: {}}",
            "7:21: the last variant of a policy, and only it, has no `when`"
        ),
        (
            "policies",
            "policies: {pinned: [{configured_by: G}, {configured_by: H}], default: {}}",
            "7:21: the last variant of a policy, and only it, has no `when`"
        ),
        (
            "policies",
            "policies: {pinned: [{when: {group: X25518}, configured_by: G}, {configured_by: H}], default: {}}",
            "7:36: unknown group `X25518`; did you mean `X25519`?"
        ),
        (
            "policies",
            "policies: {pinned: [{when: {group: [X448, X448]}, configured_by: G}], default: {}}",
            "7:43: group `X448` is there twice"
        ),
        (
            "policies",
            "policies: {pinned: [{when: {kind: quantum}, configured_by: G}], default: {}}",
            "7:35: unknown kind `quantum`"
        ),
        (
            "policies",
            "policies: {pinned: {configured_by: G}, default: [{when: {kind: pure}}, {}]}",
            "7:58: unknown key `kind`"
        ),
    ])
    func `is refused with its place`(key: String, line: String, reason: String) throws {
        #expect(try error(key, line) == "\(Self.path):\(reason)")
    }

    @Test(arguments: [
        (
            "files: {a: {template: bad.mustache}}",
            "Lab/servers/x/bad.mustache:2:9: unknown template value `gruop`; did you mean `group`?"
        ),
        (
            "files: {a: {template: pin.mustache}}",
            "Lab/servers/x/pin.mustache:2:1: `{{group}}` has no value under the policy `default`"
        ),
        (
            "files: {a: {template: none.mustache}}",
            "cannot read `Lab/servers/x/none.mustache`: there is no such file"
        ),
    ])
    func `is refused for a template beside it`(line: String, description: String) throws {
        #expect(try error("files", line) == description)
    }

    @Test func `of a folder with a strange name is refused`() throws {
        let description = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/servers/a b/server.yaml": "name: a b\n"])
        }
        #expect(
            description
                == """
                Lab/servers/a b/server.yaml:1:7: `a b` cannot name a server: \
                a name has letters, digits, `.`, `_` and `-`
                """
        )
    }
}
