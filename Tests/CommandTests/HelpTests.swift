import Commands
import LabTesting
import Testing

@Suite struct `The help` {
    @Test(arguments: [[], ["--help"], ["help"]])
    func `names every command`(_ arguments: [String]) async {
        let transcript = await Transcript.running(arguments)
        #expect(transcript.status == .good)
        #expect(transcript.prose.isEmpty)
        for command in [
            "run", "plan", "show", "reproduce", "diff", "history", "first-bad", "images", "doctor",
            "clean",
        ] {
            #expect(transcript.output.contains("\n  \(command) "))
        }
    }

    @Test(arguments: [
        ("run", ["--only", "--db", "--state", "--wave", "--samples", "--format", "--seed"]),
        ("plan", ["--only", "--db", "--state", "--format"]),
        ("reproduce", ["--run", "--times", "--against", "--keep", "--db", "--state", "--format"]),
        ("show", ["--db", "--state", "--format", "--run"]),
        (
            "diff",
            [
                "--by", "--run", "--only", "--fail-on", "--timing", "--nights", "--db", "--state",
                "--format",
            ]
        ),
        ("history", ["--run", "--db", "--state", "--format"]),
        ("first-bad", ["--run", "--db", "--state", "--format"]),
        ("clean", ["--all-owners"]),
        ("doctor", ["--state", "--format"]),
        ("images list", ["--state", "--format"]),
        ("images build", ["--matrix", "--only", "--state"]),
        ("images prune", ["--state", "--yes"]),
    ])
    func `names every option of a command`(_ command: String, _ options: [String]) async {
        let transcript = await Transcript.running(
            command.split(separator: " ").map(String.init) + ["--help"]
        )
        #expect(transcript.status == .good)
        for option in options { #expect(transcript.output.contains(option)) }
    }

    @Test func `tells the version`() async {
        let transcript = await Transcript.of("--version")
        #expect(transcript.status == .good)
        #expect(transcript.output.hasPrefix("pqlab "))
    }
}
