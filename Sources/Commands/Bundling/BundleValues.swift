import Interop
import Terminal

/// What `reproduce.sh` is told: a file of variables, which a shell reads and finds no command in.
struct BundleValues: Sendable {
    /// Tells bundles apart, so that images of one are not taken for those of another.
    let bundle: String

    /// The cell's key.
    let cell: String

    /// How it ended when it was recorded: outcome and shape.
    let expected: (outcome: String, shape: String)

    /// The groups to offer, with `:` between them; empty for what the library offers by itself.
    let groups: String

    /// The group that the server is pinned to where it is not among those offered; else empty.
    let pin: String

    /// The server as it was set up.
    let setup: BundledSetup

    /// What the images are built from.
    let images: BundledImages

    /// The identifiers that the server's image has in this engine, the recorded one first.
    let serverImages: [String]

    /// The identifiers of images that may hold the client's `openssl`.
    let clientImages: [String]

    /// The client's version of OpenSSL.
    let clientVersion: String

    /// What the server's certificate is for.
    let serverName: String

    /// The longest that a handshake may take, in seconds.
    let handshakeSeconds: Int

    /// The longest that a server may take to be ready, in seconds.
    let startSeconds: Int

    /// The file.
    var text: String {
        let scalars = [
            ("bundle", bundle),
            ("cell", cell.sanitised()),
            ("expected_outcome", expected.outcome),
            ("expected_shape", expected.shape.sanitised()),
            ("groups", groups),
            ("pin", pin),
            ("port", String(setup.port)),
            ("nonce", setup.nonce),
            ("server_name", serverName),
            ("handshake_seconds", String(handshakeSeconds)),
            ("start_seconds", String(startSeconds)),
            ("openssl", images.program),
            ("client_version", clientVersion),
            ("server_folder", images.server),
            ("client_folder", images.client),
        ]
        let lists = [
            ("server_images", serverImages),
            ("client_images", clientImages),
            ("server_command", setup.command),
            ("server_environment", setup.environment.flatMap { ["--env", $0] }),
            ("build_plan", images.all.flatMap(\.plan)),
        ]
        return "# Values that reproduce.sh reads. All of them are quoted: none is a command.\n"
            + scalars.map { "\($0)=\(ShellWord.quoted($1))\n" }.joined()
            + lists.map { name, words in
                "\(name)=(\(words.map { "\n    \(ShellWord.quoted($0))" }.joined())\n)\n"
            }
            .joined()
    }
}
