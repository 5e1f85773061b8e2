import ArgumentParser
import Interop
import Probing
import WaveProbing

extension Scenario: ExpressibleByArgument {}

extension HandClient: ExpressibleByArgument {}

/// One handshake by hand.
struct Handshake: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try one handshake and print an account of it",
        discussion: """
            Example: pqprobe 127.0.0.1:4433 --group X25519MLKEM768

            With --times the same is done again and again, as long as every handshake agrees, and \
            the times are of all of them; the first is a warm-up and not among them.

            Without a group the library offers what it offers by itself, older protocol versions \
            included. The client `swift` can do every scenario; some of them take two or three \
            handshakes, each with an account of its own.

            \(ExitStatus.discussion)
            """,
    )

    @Argument(help: "Where the server listens, on the loopback: 127.0.0.1:4433")
    var address: HandAddress

    @Option(
        help:
            "The group to offer, by TLS 1.3 alone: the library's spelling, or a code point (0x11ec)"
    )
    var group: String?

    @Option(help: "The client")
    var client = HandClient.openssl

    @Option(help: "What the client is to do")
    var scenario = Scenario.handshake

    @Option(help: "The release whose libraries to use (default: the newest of the bench)")
    var release: String?

    @Option(help: "The libcrypto to use instead, by absolute path")
    var libcrypto: String?

    @Option(help: "The libssl to use instead, by absolute path")
    var libssl: String?

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

    func validate() throws {
        guard (1...3600).contains(timeout) else {
            throw ValidationError("a timeout is 1 to 3600 seconds, not \(timeout)")
        }
        if let times, !(1...100_000).contains(times) {
            throw ValidationError("`--times` is \(times); it can be 1 to 100000")
        }
        guard times == nil || scenario == .handshake else {
            throw ValidationError("`--times` measures the scenario `handshake` alone")
        }
        guard (libcrypto == nil) == (libssl == nil) else {
            throw ValidationError("`--libcrypto` and `--libssl` go together")
        }
        guard client == .openssl || (libcrypto ?? release) == nil else {
            let name = client.rawValue
            throw ValidationError("the client `\(name)` uses no release, and no library of one")
        }
    }

    func run() throws {
        let client = try client.resolve(
            release: release,
            libcrypto: libcrypto,
            libssl: libssl,
        )
        let order = try HandOrder(
            address: address,
            group: group,
            scenario: scenario,
            name: name,
            timeout: timeout,
            authority: authority,
        )
        let loaded = try ClientStack(client, plan: order.plan(for: client))
        var isAgreed = true
        for handshake in order.handshakes {
            if handshake.number > 0 { print() }
            let evidence = try loaded.stack.handshake(handshake)
            isAgreed = tell(evidence, of: loaded.report, isVerified: order.isVerified) && isAgreed
        }
        guard isAgreed else { throw ExitCode(ExitStatus.notAgreed) }
        if let times { try measure(times, order, loaded) }
    }

    /// Makes as many handshakes more, and tells how long they took.
    private func measure(_ count: Int, _ order: HandOrder, _ client: ClientStack) throws {
        var times: [HandshakeTimes] = []
        for number in 1...count {
            let evidence = try client.stack.handshake(order.repetition(number))
            if evidence.objection(isVerified: order.isVerified) != nil {
                print("\nhandshake \(number) of \(count) came out otherwise:\n")
                _ = tell(evidence, of: client.report, isVerified: order.isVerified)
                throw ExitCode(ExitStatus.notAgreed)
            }
            times.append(evidence.times)
        }
        print("\n" + MedianTimes(times).text)
    }

    /// Prints an account, and whether the handshake agreed.
    private func tell(
        _ evidence: HandshakeEvidence,
        of client: ClientReport,
        isVerified: Bool,
    ) -> Bool {
        print(HandshakeAccount.text(evidence, client: client.versionText))
        if !isVerified, evidence.certificate != nil {
            print("\nnot verified: no authority was given")
        }
        guard let objection = evidence.objection(isVerified: isVerified) else { return true }
        // Where it did not come to its end, the account says why.
        if evidence.stop == .done { print("\nnot agreed: \(objection)") }
        return false
    }
}
