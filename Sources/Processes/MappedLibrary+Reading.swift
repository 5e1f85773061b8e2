import Digests
import Interop

extension MappedLibrary {
    /// Reads a file that is mapped for execution; nil where it has nothing to do with TLS.
    init?(at path: String, holding content: [UInt8]) {
        let name = path.split(separator: "/").last ?? ""
        let implementsTLS = Self.implementsTLS(content)
        guard implementsTLS || name.hasPrefix("libssl.so") || name.hasPrefix("libcrypto.so")
        else { return nil }
        self.init(
            path: path,
            sha256: content.sha256,
            version: GoBuildInformation.version(in: content) ?? VersionText.find(in: content),
            implementsTLS: implementsTLS,
        )
    }

    /// Whether a program can derive the keys of a TLS 1.3 handshake.
    ///
    /// The labels `c hs traffic` and `s hs traffic` are part of the key schedule (RFC 8446
    /// section 7.1): no implementation does without them.
    static func implementsTLS(_ content: [UInt8]) -> Bool {
        // Written so that this program itself does not hold what it looks for.
        let label = Array("ciffart sh".utf8.reversed())
        return ByteSearch.next(label, in: content) != nil
    }
}
