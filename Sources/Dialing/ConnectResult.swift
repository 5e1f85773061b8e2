/// What came of a call to connect.
package enum ConnectResult: Hashable, Sendable {
    /// The connection stands.
    case connected

    /// Nobody listens there.
    case refused

    /// No answer, until the time was over.
    case timeout
}
