/// How grave an alert says that it is.
///
/// In TLS 1.3 the receiver goes by the description alone (RFC 8446 section 6).
package struct AlertLevel: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt8

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

extension AlertLevel {
    /// The connection may go on.
    package static let warning = AlertLevel(rawValue: 0x01)

    /// The connection is over.
    package static let fatal = AlertLevel(rawValue: 0x02)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .warning: "warning",
        .fatal: "fatal",
    ]
}
