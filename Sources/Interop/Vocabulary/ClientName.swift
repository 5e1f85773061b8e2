/// The resolved name of a TLS client, such as `openssl@debian-13`.
package struct ClientName: Hashable, Sendable, CustomStringConvertible {
    /// The TLS stack: one of ``stacks``, if it is known.
    package let stack: String

    /// The release whose library the stack runs on; nil for a stack that brings its own.
    package let release: String?

    /// The stacks that the lab has, in the order in which people read of them.
    package static let stacks = ["openssl", "boringssl", "swift"]

    /// BoringSSL, as swift-nio-ssl brings it along.
    package static let boringssl = ClientName(stack: "boringssl", release: nil)

    /// The lab's own TLS in pure Swift, over swift-crypto.
    package static let swift = ClientName(stack: "swift", release: nil)

    /// A client of OpenSSL on a release of the catalogue.
    package static func openssl(_ release: String) -> ClientName {
        ClientName(stack: "openssl", release: release)
    }

    /// Puts the parts together.
    package init(stack: String, release: String?) {
        self.stack = stack
        self.release = release
    }

    /// Splits `stack@release`; every text is a client name, known or not.
    package init(_ text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        stack = String(parts[0])
        release = parts.count > 1 ? String(parts[1]) : nil
    }

    /// Whether its implementation has a word for the group that was negotiated.
    ///
    /// BoringSSL has one, but swift-nio-ssl lets nobody ask for it: there the second witness
    /// beside the wire is that the group was offered alone.
    package var tellsGroup: Bool {
        self != .boringssl
    }

    /// Whether its stack is OpenSSL.
    package var isOpenSSL: Bool {
        stack == "openssl"
    }

    /// The text that people read.
    package var description: String {
        release.map { "\(stack)@\($0)" } ?? stack
    }
}

extension ClientName: Codable {
    /// Reads its encoded form.
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes its encoded form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
