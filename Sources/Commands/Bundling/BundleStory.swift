import Interop
import Terminal

/// The story of a bundle, for somebody who has never heard of pqlab: its README.
///
/// It goes into an issue of somebody else's project as it is. So whatever comes from outside
/// passes the redaction and is made safe as Markdown; only words of this file are not.
struct BundleStory: Sendable {
    /// The cell.
    let cell: Cell

    /// How the server's groups were set; nil where they were not.
    let configuredBy: String?

    /// What was expected, and why; nil where nothing is known.
    let expected: String?

    /// How it was recorded.
    let recorded: String

    /// The run that recorded it.
    let run: Int

    /// When that was; nil where it never started.
    let startedAt: String?

    /// How it ended when it was tried again: the try that is shown.
    let now: String

    /// How many tries there were, and how many of them ended as recorded.
    let tries: (same: Int, all: Int)

    /// Versions and what else tells two tries apart.
    let versions: [Version]

    /// What the server's certificate is for.
    let serverName: String

    /// Takes out what tells of user and host.
    let redaction: Redaction

    /// A version, as it was recorded and as it was when it was tried again.
    struct Version: Hashable, Sendable {
        /// What it is of.
        let name: String

        /// How it was recorded; nil where it is not known.
        let recorded: String?

        /// How it was when it was tried again; nil where it is not known.
        let now: String?
    }

    /// The text, in Markdown.
    var text: String {
        """
        # \(safe(cell.key))

        - What: \(safe(what))
        - Expected: \(safe(expected ?? "nothing that is known"))
        - Recorded: \(safe(recorded)) (run \(run), \(safe(startedAt ?? "at no time")))
        - Tried again: \(safe(now))\(count)
        - Replay: `./reproduce.sh` needs docker alone, or podman under that name; it ends with 0 if what was recorded happens again

        ## Versions

        | | recorded | tried again |
        |---|---|---|
        \(versions.map(row).joined(separator: "\n"))

        ## What is in here

        | | |
        |---|---|
        | `reproduce.sh`, `handshake.sh`, `cell.sh` | the replay, what of it runs beside the server, and its values |
        | `lab/` | what the server has in `/lab`: its configuration, certificate and key, and the authority's certificate |
        | `images/` | what each image is built from; `recipe.txt` has the packages that it had |
        | `capture/` | what crossed the loopback: `\(Self.reading)` |
        | `logs/` | what the server wrote, then and now |
        | `evidence/` | both tries with every handshake, and their comparison, in JSON |

        The key in `lab/` is thrown away: it is for \(safe(serverName)), and the authority that
        signed it is trusted by nobody but one lab. `reproduce.sh` makes one handshake with the program
        `openssl`, over a loopback whose packets are larger than in the lab (1500 bytes); the lab makes
        several, with the library itself. Packages are those of the day on which an image is built, unless
        the image is at hand.

        """
    }

    private static let reading = ShellWord.line(
        CaptureReading.command(pcap: "loopback.pcap", keys: "loopback.keys")
    )

    private var what: String {
        let client = "openssl s_client of \(cell.client.release ?? "its release")"
        let configured = configuredBy.map { " by \($0)" } ?? ""
        let policy =
            cell.policy == .pinned
            ? "pinned to \(cell.groupName)\(configured)" : "with its groups as shipped"
        // Where the client offers what it likes, it does so in the versions that it likes.
        let offer = cell.group.map { "\($0.name) alone, by TLS 1.3" } ?? "what it offers by itself"
        return "\(cell.server) on \(cell.release), \(policy); \(client) offers \(offer)"
    }

    private var count: String {
        tries.all == 1 ? "" : " (\(tries.same) of \(tries.all) as recorded)"
    }

    private func row(_ version: Version) -> String {
        let cells = [version.name, version.recorded ?? "none", version.now ?? "none"]
        return "| " + cells.map { MarkdownText(redaction($0)).inTable }.joined(separator: " | ")
            + " |"
    }

    private func safe(_ text: String) -> String {
        MarkdownText(redaction(text)).description
    }
}
