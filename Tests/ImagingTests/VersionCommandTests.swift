import Interop
import Testing

@testable import Imaging

@Suite struct `A version command` {
    @Test(arguments: [
        ("nginx version: nginx/([0-9.]+)", "nginx version: nginx/1.26.3\n", "1.26.3"),
        (
            "nginx/([0-9.]+(?: \\([^)]*\\.patch\\))?)", "nginx version: nginx/1.26.3 (a.patch)\n",
            "1.26.3 (a.patch)"
        ),
        (
            "nginx/([0-9.]+(?: \\([^)]*\\.patch\\))?)", "nginx version: nginx/1.26.3 (Ubuntu)\n",
            "1.26.3"
        ),
        ("Python ([0-9.]+)", "Python 3.13.5\n", "3.13.5"),
        ("Apache/([0-9.]+)", "Server version: Apache/2.4.71 (Debian)\nServer built: x\n", "2.4.71"),
    ])
    func `reads what its pattern captures`(pattern: String, output: String, version: String) throws
    {
        let command = VersionCommand(words: ["x"], pattern: pattern)
        #expect(try command.version(in: output) == version)
    }

    @Test(
        arguments: [
            (
                "v([0-9]+)", "sh: x: not found\nmore",
                "`v([0-9]+)` does not capture one in its output: sh: x: not found"
            ),
            ("v([0-9]+)", "", "`v([0-9]+)` does not capture one in its output: nothing"),
            ("v[0-9]+", "v1", "`v[0-9]+` does not capture one in its output: v1"),
            ("(v)([0-9]+)", "v1", "`(v)([0-9]+)` does not capture one in its output: v1"),
            ("v([0-9]+", "v1", "`v([0-9]+` is no regular expression"),
        ]
    )
    func `says what it did not find`(pattern: String, output: String, reason: String) throws {
        let command = VersionCommand(words: ["nginx", "-v"], pattern: pattern)
        let fault = try #require(#expect(throws: Fault.self) { try command.version(in: output) })
        #expect(fault.description == "cannot read the version from `nginx -v`: \(reason)")
    }
}
