import Interop
import Testing

@Suite struct `A shape, compared between two starts,` {
    @Test(arguments: [
        ("server process 70 (nginx) died", "server process 12 (nginx) died", true),
        (
            "server process 70 (nginx) died of the first connection",
            "server process 3 (nginx) died of the first connection", true
        ),
        ("server process 70 (nginx) died", "server process 70 (python3) died", false),
        (
            "Successfully built 50956f155ffa\nconfigure: error",
            "Successfully built 0123456789ab\nconfigure: error", true
        ),
        ("alert 40 by server", "alert 70 by server", false),
        ("alert 40 by server", "alert 40 by client", false),
        ("got X25519", "got X448", false),
        ("exit 1: no such group", "exit 2: no such group", false),
        (
            "the stream ended after 602 of 1210 bytes of a record",
            "the stream ended after 603 of 1210 bytes of a record", false
        ),
        ("phase start", "phase start", true),
        ("", "", true),
    ])
    func `is the same but for the number of a process`(
        _ first: String,
        _ second: String,
        _ isSame: Bool,
    ) {
        #expect((SteadyShape(first) == SteadyShape(second)) == isSame)
    }
}
