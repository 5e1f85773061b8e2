package import Interop

/// One thing that the probe saw; encoded as one line of JSON.
package enum ProbeEvent: Sendable, Codable {
    /// A server accepted a connection and reacted to a ClientHello.
    ///
    /// `after` counts microseconds from the probe's first look. `note` is empty for an
    /// ordinary start.
    case ready(endpoint: String, after: Int, note: String)

    /// Every process of a server was gone before it was ready.
    case ended(endpoint: String, after: Int)

    /// A server was not ready in time.
    case startTimeout(endpoint: String, after: Int)

    /// The processes of a server that is ready, with the libraries they have mapped.
    case processes(endpoint: String, ProcessLook, [ServerProcess])

    /// The processes of a server could not be seen: nothing can be proven of it.
    case unseen(endpoint: String, reason: String)

    /// A server has hit a limit that the laboratory set: which.
    case hitLimit(endpoint: String, limit: String)

    /// A client has loaded its libraries.
    case client(ClientReport)

    /// A client cannot be used: the laboratory's fault.
    case clientFault(client: ClientName, Fault)

    /// A handshake is about to be made; what follows is charged to it.
    case began(task: Int, handshake: Int)

    /// A handshake is over.
    case handshake(task: Int, HandshakeEvidence)

    /// The secrets of a handshake's connection, as lines of a key log (RFC 9850), where the
    /// plan asks for them.
    ///
    /// They pass through here, and never lie in a file of the bench: every server runs as the
    /// probe's user, and could read it.
    case keys(task: Int, lines: [String])

    /// Processes of a server are gone that were there before.
    ///
    /// Without a task no handshake deviated, and it is charged to every cell.
    case died(endpoint: String, task: Int?, handshake: Int?, processes: [ServerProcess])

    /// The probe itself could not make a handshake; no more are made of its task.
    case handshakeFault(task: Int, Fault)

    /// All handshakes of a task were made.
    case finished(task: Int)

    /// The client process died, and is charged to a task; all others of the block that are
    /// not finished start anew.
    ///
    /// The task is the one that it was at, or was at last: a client may die of what it did
    /// before, even when it ends.
    case clientDied(block: Int, task: Int, ProcessEnd)

    /// All that was asked of a server is done, and the probe is about to kill it: an exit status
    /// of SIGKILL, signal(7), says nothing of it from here on.
    case ending(endpoint: String)

    /// The probe carried the plan out.
    case done
}
