import ArgumentParser
package import Interop

extension Scenario: ExpressibleByArgument {}

/// What a handshake by hand is told, whatever the client.
package struct HandOptions: ParsableArguments {
    @Argument(help: "Where the server listens, on the loopback: 127.0.0.1:4433")
    var address: HandAddress

    @Option(
        help:
            "The group to offer, by TLS 1.3 alone: the library's spelling, or a code point (0x11ec)"
    )
    var group: String?

    @Option(help: "What the client is to do")
    var scenario = Scenario.handshake

    @Option(help: "The authority's certificate in DER (default: that of the wave, if any)")
    var authority: String?

    @Option(help: "The name to ask for, and to want in the certificate")
    var name: String = "lab.test"

    @Option(help: "Seconds until it is given up, 1 to 3600")
    var timeout: Int = 5

    @Option(
        help: ArgumentHelp(
            "Handshakes to measure after this one, 1 to 100000, whose median times are printed",
            valueName: "number"
        )
    )
    var times: Int?

    /// Makes options that nobody has given yet.
    package init() {}

    /// Refuses numbers that make no sense, and measuring what is not to be measured.
    package func validate() throws {
        guard (1...3600).contains(timeout) else {
            throw ValidationError("a timeout is 1 to 3600 seconds, not \(timeout)")
        }
        if let times, !(1...100_000).contains(times) {
            throw ValidationError("`--times` is \(times); it can be 1 to 100000")
        }
        guard times == nil || scenario == .handshake else {
            throw ValidationError("`--times` measures the scenario `handshake` alone")
        }
    }

    /// The same as words of a command line.
    package var words: [String] {
        var words = ["127.0.0.1:\(address.port)", "--scenario", scenario.rawValue]
        words += ["--name", name, "--timeout", String(timeout)]
        if let group { words += ["--group", group] }
        if let authority { words += ["--authority", authority] }
        if let times { words += ["--times", String(times)] }
        return words
    }
}
