import Commands
import Foundation
import LabTesting
import Testing

@Suite struct `A command asked for nonsense` {
    struct Case: Sendable, CustomTestStringConvertible {
        let matrix: String
        let error: String

        var testDescription: String { error }
    }

    static let good = """
        name: x
        servers: [nginx]
        releases: [debian-13]
        groups: [X25519]

        """

    static let matrices = [
        Case(
            matrix: good.replacing("[nginx]", with: "[ngnix]"),
            error: "2:11: unknown server `ngnix`; did you mean `nginx`?"
        ),
        Case(
            matrix: good.replacing("debian-13", with: "debian-31"),
            error: "3:12: unknown release `debian-31`; did you mean `debian-13`?"
        ),
        Case(
            matrix: good.replacing("X25519", with: "X25519MLKEM786"),
            error: "4:10: unknown group `X25519MLKEM786`; did you mean `X25519MLKEM768`?"
        ),
        Case(
            matrix: good + "sampels: 3\n",
            error: "5:1: unknown key `sampels`; did you mean `samples`?"
        ),
        Case(
            matrix: good + "clients: [boringssl]\nscenarios: [bad-share]\n",
            error: "6:13: scenario `bad-share` is only for client `swift`"
        ),
        Case(matrix: "name: [x\nservers", error: ":"),
    ]

    @Test(arguments: matrices)
    func `says where the mistake is, and starts nothing`(_ sample: Case) async throws {
        let folder = try Folder()
        let matrix = try folder.write(sample.matrix, to: "x.yaml")
        let state = "\(folder.path)/state"
        for command in ["run", "plan"] {
            let transcript = await Transcript.of(command, matrix, "--state", state)
            #expect(transcript.status == .misuse)
            #expect(transcript.output.isEmpty)
            #expect(transcript.prose.hasPrefix("error: \(matrix):"))
            #expect(transcript.prose.contains(sample.error))
        }
        #expect(folder.names == ["x.yaml"])
    }

    static let arguments: [([String], String)] = [
        (["run"], "missing expected argument '<matrix>'"),
        (["rnu"], "unexpected argument 'rnu'"),
        (["run", "m.yaml"], "cannot read `m.yaml`: there is no such file"),
        (["run", "m.yaml", "--wave", "0"], "`--wave` is 0; it can be 1 to 1000"),
        (
            ["run", "m.yaml", "--into", "/tmp"],
            "`--into` is where a capture goes, so it needs `--capture`"
        ),
        (["run", "m.yaml", "--capture", "--into", "/nowhere"], "there is no folder `/nowhere`"),
        (["run", "m.yaml", "--samples", "-1"], "missing value for '--samples <number>'"),
        (["run", "m.yaml", "--repeats", "0"], "`--repeats` is 0; it can be 1 to 1000"),
        (["run", "m.yaml", "--state", ""], "a path is empty"),
        (["plan", "m.yaml", "--format", "xml"], "the value 'xml' is invalid"),
        (["plan", "m.yaml", "--only", "group"], "expected terms such as `server=nginx`"),
        (["plan", "m.yaml", "--only", "gruop=X"], "unknown key `gruop`; did you mean `group`?"),
    ]

    @Test(arguments: arguments)
    func `says what is wrong with its arguments`(
        _ arguments: [String],
        _ error: String,
    ) async throws {
        let transcript = await Transcript.running(arguments)
        #expect(transcript.status == .misuse)
        #expect(transcript.output.isEmpty)
        #expect(transcript.prose.hasPrefix("error: "))
        #expect(transcript.prose.contains(error))
    }

    @Test func `selects nothing that the matrix does not have`() async throws {
        let folder = try Folder()
        let matrix = try folder.write(Self.good, to: "x.yaml")
        let transcript = await Transcript.of("plan", matrix, "--only", "server=flask")
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                error: cannot select `server=flask`: unknown server of this matrix `flask`

                """
        )
    }
}
