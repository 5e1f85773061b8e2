import Analysis
import Interop
import Orchestration
import ResultStore

extension BundleStory {
    /// Tells of a cell that was tried again.
    init(_ result: ReproductionResult, redaction: Redaction) {
        let reproduction = result.reproduction
        let row = reproduction.recorded.account.row
        self.init(
            cell: reproduction.cell,
            configuredBy: reproduction.trial.endpoint?.configuredBy,
            expected: reproduction.recorded.account.expectation.map {
                "\($0.outcome.rawValue), \($0.shape): \(row[.reason].text ?? "no reason")"
            },
            recorded: Self.ending(reproduction.trial.attempt),
            run: row.run,
            startedAt: row[.startedAt].text,
            now: Self.ending(result.shown.attempt),
            tries: (result.attempts.count(where: \.isSame), result.attempts.count),
            versions: result.comparison(of: result.shown).lines
                .filter { Self.told.contains($0.name) }
                .map { Version(name: $0.name, recorded: $0.recorded, now: $0.now) },
            serverName: reproduction.order.serverName,
            redaction: redaction,
        )
    }

    private static func ending(_ attempt: AttemptRecord) -> String {
        "\(attempt.result.outcomeName), \(attempt.result.shape)"
    }

    private static let told: Set<String> = [
        "server version", "server's TLS", "mapped libraries", "Python", "Go", "client version",
        "image", "configuration",
    ]
}
