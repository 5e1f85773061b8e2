/// A way in which the faulty server breaks the rules.
///
/// Each deserves one exact outcome, and none of them a pass: calibration and the
/// live tests hold the lab to that.
package enum Misbehaviour: String, CaseIterable, Sendable {
    /// The ServerHello has a key share of a group that the client did not offer.
    case wrongGroup = "wrong-group"

    /// The ServerHello ends in the middle, and so does the connection.
    case truncatedServerHello = "truncated-server-hello"

    /// The answer is HTTP in the clear.
    case plainHTTP = "plain-http"

    /// Nothing comes after the ClientHello, and the connection stays open.
    case stall
}
