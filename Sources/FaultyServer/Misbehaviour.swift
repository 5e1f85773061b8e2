/// A way in which the faulty server breaks the rules.
///
/// Each deserves one exact outcome, and none of them a pass: calibration and the
/// live tests hold the lab to that.
package enum Misbehaviour: String, CaseIterable, Sendable {
    /// The ServerHello has a key share of a group that the client did not offer.
    case wrongGroup = "wrong-group"

    /// The ServerHello ends in the middle, and so does the connection.
    case truncatedServerHello = "truncated-server-hello"

    /// The ServerHello has bytes behind its extensions.
    case trailingBytes = "trailing-bytes"

    /// The key share of the ServerHello is one byte short.
    case shortKeyShare = "short-key-share"

    /// The answer is HTTP in the clear.
    case plainHTTP = "plain-http"

    /// A HelloRetryRequest asks for a group that the client did not offer.
    case retryNeverOffered = "retry-never-offered"

    /// A HelloRetryRequest is followed by another one.
    case retryTwice = "retry-twice"

    /// A HelloRetryRequest is all that ever comes.
    case retryThenClose = "retry-then-close"

    /// A ServerHello follows a HelloRetryRequest that asked for no group.
    case retryForNone = "retry-for-none"

    /// In TLS 1.2 the key of the server is on the first group of the list, whatever that is.
    case legacyGroup = "legacy-group"

    /// Everybody is refused by an alert, and the log says `exited with code 127`.
    case refusal

    /// Everybody is refused by the alert that a bad key share deserves.
    case refusesEveryShare = "refuses-every-share"

    /// The connection is closed without a byte.
    case silentClose = "silent-close"

    /// The connection is reset without a byte.
    case reset

    /// The connection is closed after a sound ServerHello.
    case closeAfterServerHello = "close-after-server-hello"

    /// Nothing comes after the ClientHello, and the connection stays open.
    case stall

    /// Nothing comes after a sound ServerHello, and the connection stays open.
    case stallFinished = "stall-finished"

    /// After the first one no connection is accepted, since the queue for them is full.
    case stallConnect = "stall-connect"
}
