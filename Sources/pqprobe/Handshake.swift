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

    func validate() throws {
        guard (1...3600).contains(timeout) else {
            throw ValidationError("a timeout is 1 to 3600 seconds, not \(timeout)")
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
        let stack = try ClientStack(client, plan: order.plan(for: client))
        var isAgreed = true
        for handshake in order.handshakes {
            if handshake.number > 0 { print() }
            let evidence = try stack.stack.handshake(handshake)
            isAgreed = tell(evidence, of: stack.report, isVerified: order.isVerified) && isAgreed
        }
        guard isAgreed else { throw ExitCode(ExitStatus.notAgreed) }
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
