import Interop

/// What one server start of an attempt came to, or all of them, before it is judged.
struct JudgedAttempt: Sendable {
    /// What was to be tried.
    let assignment: Assignment

    /// The endpoint's UUID; nil where none was started.
    let endpointID: String?

    /// What it came to.
    let result: AttemptResult

    /// The bare version of the client's library.
    let clientVersion: String?

    /// The word for the negative control's answer.
    let negativeControl: String?

    /// Its handshakes.
    let samples: [SampleRecord]

    /// When its endpoint was started; nil where none was.
    let startedAt: Timestamp?
}
