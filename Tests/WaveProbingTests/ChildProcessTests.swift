import Foundation
import Interop
import Probing
import Testing

@testable import WaveProbing

@Suite struct `A child process` {
    static func lines(of script: String, input: String = "") throws -> ([String], ProcessEnd) {
        var child = try ChildProcess.start(
            "/bin/sh",
            arguments: ["-c", script],
            input: Array(input.utf8),
        )
        var lines: [String] = []
        while let line = child.nextLine(patience: 10_000_000) {
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return (lines, child.wait())
    }

    @Test(
        arguments: [
            ("exit 0", .exited(status: 0)), ("exit 3", .exited(status: 3)),
            ("kill -SEGV $$", .killed(signal: 11)),
        ] as [(String, ProcessEnd)]
    )
    func `says how it ended`(script: String, end: ProcessEnd) throws {
        let (lines, ending) = try Self.lines(of: script)
        #expect(lines.isEmpty)
        #expect(ending == end)
    }

    @Test(arguments: [
        ("printf 'a\\nb\\n'", ["a", "b"]), ("printf '\\n\\n'", ["", ""]),
        ("printf 'whole\\ncut short'", ["whole"]), ("printf 'a'; printf 'b\\n'", ["ab"]),
        (
            "head -c 200000 /dev/zero | tr '\\0' x; printf '\\nb'; printf '\\n'",
            [String(repeating: "x", count: 200_000), "b"]
        ),
        ("yes | head -n 50000 | wc -l | tr -d ' '", ["50000"]),
    ])
    func `is read line by line`(script: String, expected: [String]) throws {
        let (lines, ending) = try Self.lines(of: script)
        #expect(lines == expected)
        #expect(ending == .exited(status: 0))
    }

    @Test func `is given its whole input, and then its end`() throws {
        let input = String(repeating: "0123456789\n", count: 5000)
        let (lines, ending) = try Self.lines(of: "exec wc -c", input: input)
        #expect(lines.map { $0.trimmingPrefix { $0 == " " } } == ["55000"])
        #expect(ending == .exited(status: 0))
    }

    @Test func `is read whole where it says much`() throws {
        let (lines, _) = try Self.lines(of: "yes 0123456789 | head -n 50000")
        #expect(lines.count == 50_000)
        #expect(Set(lines) == ["0123456789"])
    }

    @Test func `is killed when patience is over`() throws {
        var child = try ChildProcess.start(
            "/bin/sh",
            arguments: ["-c", "echo begun; kill -STOP $$"],
            input: [],
        )
        #expect(
            child.nextLine(patience: 10_000_000).map { String(decoding: $0, as: UTF8.self) }
                == "begun"
        )
        #expect(child.nextLine(patience: 20_000) == nil)
        #expect(child.wait() == .killed(signal: 9))
    }

    @Test func `that cannot be started is a fault`() {
        let fault = Fault(
            operation: "start client process",
            subject: "pqprobe",
            reason: "No such file or directory",
        )
        #expect(throws: fault) {
            _ = try ChildProcess.start("/nowhere/pqprobe", arguments: [], input: [])
        }
    }

    @Test func `is this very program, or one beside it`() {
        let own = ClientProgram.path(of: .openssl("3.5"))
        #expect(own == "/proc/self/exe")
        let path = URL(filePath: own).resolvingSymlinksInPath().path
        let client = ClientName(stack: "boringssl", release: nil)
        #expect(ClientProgram.path(of: client) == path + "-boringssl")
    }
}
