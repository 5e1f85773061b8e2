/// What two peers did when asked to complete the handshakes of one attempt.
///
/// An outcome is about the peers, never about the laboratory: a refused
/// handshake is a finding, a container that would not start is a ``Fault`` and
/// says nothing about interoperability. There is no case for a fault, so one
/// cannot be rewritten into the other.
///
/// The cases stand in the order in which they apply: of several that could be
/// said of one attempt, the first is its outcome.
package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The client library itself refused the task, before a byte was sent.
    ///
    /// It gives way to a server that ``crashed`` meanwhile, of which it says nothing.
    case clientCannot = "client-cannot"

    /// Sources and packages were there, and compiling this combination failed.
    case buildFailed = "build-failed"

    /// The server ended by itself at start, with that configuration.
    case configRejected = "config-rejected"

    /// A process of the server, or the client process, died.
    case crashed

    /// The peer did nothing in time.
    case timeout

    /// The negative control got in: the pin is not in force.
    case pinIgnored = "pin-ignored"

    /// The server chose, or asked for, a group that was not offered.
    case wrongGroup = "wrong-group"

    /// A peer broke the protocol, or two pieces of evidence differ.
    case broken

    /// The handshake was refused.
    case refused

    /// Both peers finished, and every piece of evidence names the same group.
    case agreed

    /// Its place in the order in which outcomes apply, from 0.
    package var precedence: Int {
        Self.allCases.firstIndex(of: self) ?? Self.allCases.count
    }
}
