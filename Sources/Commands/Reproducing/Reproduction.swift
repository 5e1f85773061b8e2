import Analysis
import Catalogue
import Interop
import Orchestration
import ResultStore

/// A recorded cell with everything that it takes to try it again.
///
/// What is not as it was recorded is in ``notes``; everything else is.
struct Reproduction: Sendable {
    /// What was recorded.
    let recorded: RecordedCell

    /// The attempt that speaks for it.
    let trial: Trial

    /// The cell to try: the recorded one, or the same on another release.
    let cell: Cell

    /// The release that it is held against; nil for its own.
    let against: String?

    /// What the lab knew when it was recorded.
    let catalogue: Catalogue

    /// The releases that are needed, under server and clients.
    let releases: [Release]

    /// The one cell, its image, its clients and its rules.
    let order: RunOrder

    /// How its servers are set up.
    let endpoints: EndpointReplicas

    /// Finds the line in a server's log that means a crash.
    let crashLine: @Sendable (_ server: String, _ log: String) -> String?

    /// The engine's identifier of the bench image.
    let benchDigest: String

    /// What is not as it was recorded, one clause each.
    let notes: [String]

    /// The name of the cell that was recorded, as `RUN:NUMBER`.
    var place: String { "\(recorded.account.row.run):\(recorded.account.row.number)" }

    /// The image of its server; nil where it could not be built.
    var image: ImageRecord? { order.provisions[ServerKey(cell)]?.image }

    /// What is known of it before its first server starts.
    func record(id: String, at time: Timestamp) -> ReproductionRecord {
        ReproductionRecord(
            id: id,
            run: recorded.account.row.run,
            number: recorded.account.row.number,
            key: cell.key,
            against: against,
            recordedOutcome: trial.attempt.result.outcomeName,
            recordedShape: trial.attempt.result.shape,
            imageDigest: image?.digest,
            benchDigest: benchDigest,
            labVersion: LabVersion.text,
            notes: notes,
            startedAt: time,
        )
    }

    /// An attempt of it, to be held against what was recorded.
    func trial(of attempt: ReproductionAttempt) -> Trial {
        Trial(
            attempt,
            group: cell.group,
            image: image,
            benchDigest: benchDigest,
            names: trial.names,
        )
    }
}
