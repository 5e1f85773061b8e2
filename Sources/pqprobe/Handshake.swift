import ArgumentParser
import Glibc
import HandProbing
import Interop
import Probing
import Dialing
import WaveProbing

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

    @OptionGroup var options: HandOptions

    @Option(help: "The client")
    var client = HandClient.openssl

    @Option(help: "The release whose libraries to use (default: the newest of the bench)")
    var release: String?

    @Option(help: "The libcrypto to use instead, by absolute path")
    var libcrypto: String?

    @Option(help: "The libssl to use instead, by absolute path")
    var libssl: String?

    func validate() throws {
        guard (libcrypto == nil) == (libssl == nil) else {
            throw ValidationError("`--libcrypto` and `--libssl` go together")
        }
        guard client == .openssl || (libcrypto ?? release) == nil else {
            let name = client.rawValue
            throw ValidationError("the client `\(name)` uses no release, and no library of one")
        }
    }

    func run() throws {
        if let program = client.program {
            throw Self.becoming(program, ["handshake"] + options.words)
        }
        let client = try client.resolve(
            release: release,
            libcrypto: libcrypto,
            libssl: libssl,
        )
        let trial = try HandTrial(options)
        let loaded = try ClientStack(client, plan: trial.plan(for: client))
        guard try trial.run(on: loaded.stack, of: loaded.report) else {
            throw ExitCode(ExitStatus.notAgreed)
        }
    }

    /// Goes on as another program; answers only why that could not be.
    private static func becoming(_ program: String, _ arguments: [String]) -> Fault {
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map {
            unsafe strdup($0)
        }
        unsafe words.append(nil)
        _ = unsafe execv(program, &words)
        return Fault(
            operation: "start client",
            subject: program,
            reason: SystemError.last.description,
            hint: "it is compiled on demand: `PQLAB_BORINGSSL=1 Lab/pqlab --version`",
        )
    }
}
