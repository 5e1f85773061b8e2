/// A version of TLS, as it stands in `supported_versions` and in record headers.
///
/// Source: RFC 8446 section 4.2.1.
package struct ProtocolVersion: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt16

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

extension ProtocolVersion {
    /// SSL 3.0.
    package static let ssl3 = ProtocolVersion(rawValue: 0x0300)

    /// TLS 1.0.
    package static let tls10 = ProtocolVersion(rawValue: 0x0301)

    /// TLS 1.1.
    package static let tls11 = ProtocolVersion(rawValue: 0x0302)

    /// TLS 1.2, and what TLS 1.3 says it is in every legacy field.
    package static let tls12 = ProtocolVersion(rawValue: 0x0303)

    /// TLS 1.3.
    package static let tls13 = ProtocolVersion(rawValue: 0x0304)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .ssl3: "SSL 3.0",
        .tls10: "TLS 1.0",
        .tls11: "TLS 1.1",
        .tls12: "TLS 1.2",
        .tls13: "TLS 1.3",
    ]
}
