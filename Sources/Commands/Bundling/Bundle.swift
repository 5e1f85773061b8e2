import Analysis
import Digests
import DockerBench
import HostUse
import Imaging
import Interop
import Orchestration
import ResultStore

/// Everything that the report of a bug needs, and nothing that is secret.
///
/// The authority's private key is never read. What the lab has stored passes a ``Redaction``;
/// everything else is of the lab's own tree, or made for the bundle.
struct Bundle: Sendable {
    /// What was tried, and what came of it, with a capture.
    let result: ReproductionResult

    /// Takes out of what is stored whatever tells of user and host.
    let redaction: Redaction

    /// The folder that holds `Lab` and `Dockerfiles`.
    let home: String

    /// The path of pqprobe, which some images hold.
    let probe: String

    private var reproduction: Reproduction { result.reproduction }

    /// The name of the folder that it unpacks to.
    var folder: String {
        "pqlab-\(reproduction.place.replacing(":", with: "-"))"
    }

    /// Its files.
    func files() throws -> [BundleFile] {
        let images = try BundledImages(
            of: reproduction.cell,
            catalogue: reproduction.catalogue,
            releases: reproduction.releases,
            recipe: reproduction.recorded.account.image?.recipe,
            origins: reproduction.recorded.images.compactMap(\.opensslSource),
            home: home,
            probe: probe,
        )
        let setup = try setup()
        var files = [
            BundleFile("README.md", BundleStory(result, redaction: redaction).text),
            BundleFile("cell.sh", values(images, setup).text),
        ]
        for script in ["reproduce.sh", "handshake.sh"] {
            files.append(
                BundleFile(script, try Files.bytes("\(home)/Lab/bundle/\(script)"), mode: 0o755)
            )
        }
        files += setup.files.map { BundleFile("lab/\($0.path)", $0.bytes, mode: $0.mode) }
        for image in images.all {
            files += image.files.map {
                BundleFile("images/\(image.folder)/\($0.path)", $0.bytes, mode: $0.mode)
            }
        }
        if let recipe = reproduction.recorded.account.image?.recipe {
            files.append(BundleFile("images/\(images.server)/recipe.txt", redaction(recipe)))
        }
        if let capture = result.capture {
            files.append(BundleFile("capture/loopback.pcap", capture.pcap))
            files.append(BundleFile("capture/loopback.keys", capture.keyLog, mode: 0o600))
        }
        return files + (try evidence())
    }

    private func setup() throws -> BundledSetup {
        let authority = PEM.certificate(reproduction.order.authority)
        guard let image = reproduction.image, let endpoint = result.shown.endpoint else {
            return BundledSetup(nil, authority: authority)
        }
        return BundledSetup(
            try reproduction.endpoints.setup(of: endpoint, image: image),
            authority: authority
        )
    }

    private func values(_ images: BundledImages, _ setup: BundledSetup) -> BundleValues {
        let cell = reproduction.cell
        let recorded = reproduction.trial.attempt.result
        let isPinIgnored = recorded.outcomeName == Outcome.pinIgnored.rawValue
        let client = cell.client.release
        let layers = reproduction.recorded.images
            .filter { $0.purpose == "openssl" && $0.release == client }.map(\.digest)
        let all = images.all.flatMap { image in image.files.flatMap { $0.bytes } }
        return BundleValues(
            bundle: String(all.sha256.prefix(12)),
            cell: cell.key,
            expected: (recorded.outcomeName, redaction(recorded.shape)),
            groups: isPinIgnored ? others : cell.group.map { $0.openssl?.name ?? $0.name } ?? "",
            pin: isPinIgnored ? cell.groupName : "",
            setup: setup,
            images: images,
            serverImages: Self.once([
                reproduction.recorded.account.image?.digest, reproduction.image?.digest,
            ]),
            clientImages: Self.once(layers + [reproduction.benchDigest]),
            clientVersion: reproduction.trial.attempt.clientVersion ?? "",
            serverName: reproduction.order.serverName,
            handshakeSeconds: (reproduction.order.timeout + 999_999) / 1_000_000,
            startSeconds: reproduction.order.startTimeout / 1_000_000,
        )
    }

    private static func once(_ digests: [String?]) -> [String] {
        digests.compactMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What the negative control offered: every group but the one that the server is pinned to.
    private var others: String {
        let offered = reproduction.trial.negativeControl?.evidence.offered ?? []
        return offered.compactMap { id in
            reproduction.order.groups.first { $0.id == id }?.openssl?.name
        }
        .joined(separator: ":")
    }

    private func evidence() throws -> [BundleFile] {
        let account = reproduction.recorded.account
        let shown = result.shown
        let recorded = BundledEvidence(
            reproduction.trial.attempt,
            of: account.row.key,
            endpoint: reproduction.trial.endpoint,
            controls: account.controls,
            versions: account.image?.versions
        )
        let now = BundledEvidence(
            shown.attempt,
            of: reproduction.cell.key,
            endpoint: shown.endpoint,
            controls: shown.controls,
            versions: reproduction.image?.versions
        )
        let comparison = JSONText.array(ReproductionReport(result: result).rows)
        return [
            BundleFile("evidence/recorded.json", redaction(try recorded.text())),
            BundleFile("evidence/now.json", redaction(try now.text())),
            BundleFile("evidence/comparison.json", redaction(comparison + "\n")),
            BundleFile("logs/recorded.log", redaction(reproduction.trial.endpoint?.log ?? "")),
            BundleFile("logs/now.log", redaction(shown.endpoint?.log ?? "")),
        ]
    }
}
