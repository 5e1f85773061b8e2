import Catalogue
import Foundation
import Testing

@Suite struct `A YAML file` {
    private func error(_ text: String) throws -> String {
        let catalogue = try Shipped.catalogue()
        return try errorText {
            _ = try Matrix(text: text, path: "x.yaml", catalogue: catalogue)
        }
    }

    @Test(arguments: [
        ("", "x.yaml:1:1: the file is empty"),
        ("# nothing\n", "x.yaml:1:1: the file is empty"),
        (
            "just words",
            "x.yaml:1:1: expected a mapping with the keys of a matrix, found `just words`"
        ),
        ("- a\n- b\n", "x.yaml:1:1: expected a mapping with the keys of a matrix, found a list"),
        (
            "name: [a, b\nservers: x\n",
            "x.yaml:2:8: while parsing a flow sequence, did not find expected ',' or ']'"
        ),
        (
            "name: 'a\n",
            "x.yaml:2:1: while scanning a quoted scalar, found unexpected end of stream"
        ),
        (
            "name: a\n\tservers: b\n",
            "x.yaml:2:1: while scanning a plain scalar, found a tab character that violates indentation"
        ),
        ("name: a\nname: b\n", "x.yaml:1:1: key `name` is there twice"),
        (
            "name: a\n---\nname: b\n",
            "x.yaml:2:1: expected a single document in the stream, but found another document"
        ),
        ("name: a\u{0}b\n", "x.yaml:1:8: a control character has no place in a YAML file"),
        (
            "name: a\n  b: \u{1B}[31m\n",
            "x.yaml:2:6: a control character has no place in a YAML file"
        ),
        ("[a]: b\n", "x.yaml:1:1: expected the name of a key, found a list"),
        ("a: &x [b]\nname: *x\n", "x.yaml:2:7: an alias (`*name`) is not supported yet"),
        ("*x : 1\n", "x.yaml:1:1: an alias (`*name`) is not supported yet"),
        ("name: *\u{301}x\n", "x.yaml:1:7: an alias (`*name`) is not supported yet"),
    ])
    func `that is not as it must be is an error`(text: String, description: String) throws {
        let error = try error(text)
        #expect(error == description)
    }

    @Test func `may have an asterisk in its text`() throws {
        #expect(
            try error("name: 'a*'\n")
                == "x.yaml:1:7: `a*` cannot name a matrix: a name has letters, digits, `.`, `_` and `-`"
        )
    }

    @Test func `keeps numbers as they were written`() throws {
        #expect(
            try error("name: 3.10\nservers: [nginx]\nreleases: [12.50]\n")
                == "x.yaml:3:12: unknown release `12.50`"
        )
    }

    @Test func `may begin with a byte order mark and have lines of any kind`() throws {
        let text = "\u{FEFF}name: x\r\nservers: [nginx]\r\nreleases: [debian-12]\r\n"
        let first = try error(text + "groups: [é, X448]\r\n")
        #expect(first == "x.yaml:4:10: unknown group `é`")
        let second = try error(text + "groups: [X448]\r\nsamples: é\r\n")
        #expect(second == "x.yaml:5:10: expected a number, found `é`")
    }

    @Test(.timeLimit(.minutes(1)))
    func `that would expand without end is an error at once`() throws {
        var lines = ["a0: &a0 [lol, lol]"]
        for level in 1...40 {
            lines.append("a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]")
        }
        #expect(try error(lines.joined(separator: "\n")).contains("an alias"))
        lines.append("? *a40\n: 1")
        lines.append("? *a40\n: 2")
        #expect(try error(lines.joined(separator: "\n")).hasPrefix("x.yaml:"))
        #expect(try error("a: &a [*a]\n").contains("an alias"))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["[", "{a: ", "- ", "? ", "[{"]
    )
    func `that is nested too deeply is an error`(opening: String) throws {
        let text = String(repeating: opening, count: 50_000)
        #expect(try error(text).hasPrefix("x.yaml:"))
    }

    @Test(.timeLimit(.minutes(1)))
    func `that is too large is an error`() throws {
        let text = "name: " + String(repeating: "x", count: 10 << 20)
        #expect(try error(text) == "cannot read `x.yaml`: it is larger than 256 KiB")
        let list = "name: x\nservers: [" + String(repeating: "nginx, ", count: 35_000) + "nginx]\n"
        #expect(try error(list) == "x.yaml:2:18: server `nginx` is there twice")
        let nested =
            String(repeating: "[", count: 900) + String(repeating: "a,", count: 125_000)
            + String(repeating: "]", count: 900)
        #expect(try error(nested).hasPrefix("x.yaml:1:1: expected a mapping"))
    }

    @Test func `that cannot be read is an error`() throws {
        let catalogue = try Shipped.catalogue()
        func error(_ path: String) throws -> String {
            try errorText { _ = try Matrix(path: path, catalogue: catalogue) }
        }
        #expect(
            try error("Matrices/none.yaml")
                == "cannot read `Matrices/none.yaml`: there is no such file"
        )
        #expect(try error("/tmp") == "cannot read `/tmp`: it is a folder")
        #expect(try error("/dev/zero") == "cannot read `/dev/zero`: it is larger than 256 KiB")
        let path = FileManager.default.temporaryDirectory
            .appending(path: "\(UUID().uuidString).yaml").path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0x61, 0xFF, 0xFE]).write(to: URL(filePath: path))
        #expect(try error(path) == "cannot read `\(path)`: it is not UTF-8 text")
    }
}
