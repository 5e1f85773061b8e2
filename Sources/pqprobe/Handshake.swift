import ArgumentParser
import Interop
import OpenSSLProbe
import Probing

/// One handshake by hand.
struct Handshake: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try one handshake and print an account of it",
        discussion: """
            Example: pqprobe 127.0.0.1:4433 --group X25519MLKEM768

            Without a group the library offers what it offers by itself, older protocol versions \
            included.

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
    }

    func run() throws {
        let client = try HandClient.resolve(
            release: release,
            libcrypto: libcrypto,
            libssl: libssl,
        )
        let order = try HandOrder(
            address: address,
            group: group,
            name: name,
            timeout: timeout,
            authority: authority,
        )
        let library = try Library(client)
        let stack = OpenSSLClient(library: library, plan: order.plan(for: client))
        let evidence = try stack.handshake(order.handshake)
        print(HandshakeAccount.text(evidence, client: library.report.versionText))
        if !order.isVerified, evidence.certificate != nil {
            print("\nnot verified: no authority was given")
        }
        guard let objection = evidence.objection(isVerified: order.isVerified) else { return }
        // Where it did not come to its end, the account says why.
        if evidence.stop == .done { print("\nnot agreed: \(objection)") }
        throw ExitCode(ExitStatus.notAgreed)
    }
}
