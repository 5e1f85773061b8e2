/// How far a call into a TLS implementation came.
package enum ConnectionStep: Hashable, Sendable {
    /// It did what it was asked to.
    case done

    /// It needs more of the peer's bytes.
    case waits

    /// The peer said that it will send no more.
    case closed

    /// It gave up, in its own words.
    case failed(String)
}
