import Foundation
import Testing

@testable import Commands

@Suite struct `A word for a shell` {
    static let words = [
        "plain", "a/b-c_d.e:1@x=y,z+%", "", "two words", "it's", "''", "$HOME", "`id`", "a;b",
        "a\nb", "*", "~", "\"q\"", "\\", "-n", "ü", "#", "a&b|c>d<e(f)",
    ]

    @Test(arguments: words)
    func `comes out of it as it went in`(_ word: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", ShellWord.line(["printf", "%s", word])]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: bytes, as: UTF8.self) == word)
    }

    @Test func `is left alone where a shell would leave it alone`() {
        #expect(ShellWord.line(["docker", "exec", "a-b", "1:2"]) == "docker exec a-b 1:2")
        #expect(ShellWord.quoted("a b") == "'a b'")
    }
}
