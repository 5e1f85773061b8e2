import Interop

/// What the probe told of one task.
struct TaskTrace: Sendable {
    /// What its handshakes left behind, in the order in which they were made.
    var evidence: [HandshakeEvidence] = []

    /// Processes of the server that ended after a handshake of this task.
    var deaths: [ProcessDeath] = []

    /// How the client process ended, where this task killed it.
    var clientDeath: String?

    /// Whether all handshakes that were called for were made.
    var isFinished = false
}
