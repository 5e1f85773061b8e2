/// Something in a peer's bytes that the protocol does not allow.
package struct WireViolation: Hashable, Sendable, Codable {
    /// Which rule was broken.
    package let rule: Rule

    /// What was found, in one lower-case clause, such as "group `secp256r1` was never offered".
    package let detail: String

    /// Puts the parts together.
    package init(_ rule: Rule, _ detail: String) {
        self.rule = rule
        self.detail = detail
    }
}

extension WireViolation: CustomStringConvertible {
    /// The text that people read.
    package var description: String { detail }
}
