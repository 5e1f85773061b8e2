import Analysis
import Interop
import Orchestration
import ResultStore
import Terminal

/// The story of a bundle, for somebody who has never heard of pqlab: its README.
struct BundleStory: Sendable {
    /// What was tried, and what came of it.
    let result: ReproductionResult

    /// The images.
    let images: BundledImages

    private var reproduction: Reproduction { result.reproduction }
    private var cell: Cell { reproduction.cell }
    private var row: ResultRow { reproduction.recorded.account.row }

    /// The text, in Markdown.
    var text: String {
        """
        # \(cell.key.sanitised())

        - What: \(what)
        - Expected: \(expected)
        - Recorded: \(ending(reproduction.trial.attempt)) (run \(row.run), \(row[.startedAt].text ?? "at no time"))
        - Tried again: \(ending(result.shown.attempt))\(count)
        - Replay: `./reproduce.sh` needs docker alone; it ends with 0 if what was recorded happens again

        ## Versions

        | | recorded | tried again |
        |---|---|---|
        \(versions)

        ## What is in here

        | | |
        |---|---|
        | `reproduce.sh`, `handshake.sh`, `cell.sh` | the replay, what of it runs beside the server, and its values |
        | `lab/` | what the server has in `/lab`: its configuration, certificate and key, and the authority's certificate |
        | `images/` | what each image is built from; `recipe.txt` has the packages that it had |
        | `capture/` | what crossed the loopback: `tshark -r loopback.pcap -o tls.keylog_file:loopback.keys` |
        | `logs/` | what the server wrote, then and now |
        | `evidence/` | both tries with every handshake, and their comparison, in JSON |

        The key in `lab/` is thrown away: it is for `\(reproduction.order.serverName)`, and the authority that
        signed it is trusted by nobody but one lab. `reproduce.sh` makes one handshake with the program
        `openssl`, over a loopback whose packets are larger than in the lab (1500 bytes); the lab makes
        several, with the library itself. Packages are those of the day on which an image is built, unless
        the image is at hand.

        """
    }

    private var what: String {
        let client = "openssl s_client of \(cell.client.release ?? "its release")"
        let configured = reproduction.trial.endpoint?.configuredBy.map { " by `\($0)`" } ?? ""
        let policy =
            cell.policy == .pinned
            ? "pinned to \(cell.groupName)\(configured)" : "with its groups as shipped"
        let offer = cell.group.map { "\($0.name) alone" } ?? "what it offers by itself"
        return
            "\(cell.server) on \(cell.release), \(policy); \(client) offers \(offer), by TLS 1.3"
            .sanitised()
    }

    private var expected: String {
        guard let expectation = reproduction.recorded.account.expectation else {
            return "nothing that is known"
        }
        return
            "\(expectation.outcome.rawValue), \(expectation.shape): \(row[.reason].text ?? "no reason")"
            .sanitised()
    }

    private func ending(_ attempt: AttemptRecord) -> String {
        "\(attempt.result.outcomeName), \(attempt.result.shape)".sanitised()
    }

    private var count: String {
        let all = result.attempts.count
        return all == 1 ? "" : " (\(result.attempts.count(where: \.isSame)) of \(all) as recorded)"
    }

    private var versions: String {
        let lines = result.comparison(of: result.shown).lines
        return
            lines.filter { Self.told.contains($0.name) }
            .map { "| \($0.name) | \(cellText($0.recorded)) | \(cellText($0.now)) |" }
            .joined(separator: "\n")
    }

    private func cellText(_ text: String?) -> String {
        (text ?? "none").sanitised().replacing("|", with: "\\|")
    }

    private static let told: Set<String> = [
        "server version", "server's TLS", "mapped libraries", "Python", "Go", "client version",
        "image", "configuration",
    ]
}
