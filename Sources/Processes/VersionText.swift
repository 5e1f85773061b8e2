/// The text by which an OpenSSL library names its own version.
package enum VersionText {
    private static let prefix = Array("OpenSSL ".utf8)

    /// Finds `OpenSSL 3.5.7 1 Jul 2026` in a library's bytes; nil where there is none.
    ///
    /// libcrypto holds it as a C string (OPENSSL_VERSION_TEXT); libssl does not.
    package static func find(in content: [UInt8]) -> String? {
        var position = 0
        while let start = ByteSearch.next(prefix, in: content, from: position) {
            position = start + prefix.count
            guard position < content.count, (0x30...0x39).contains(content[position]) else {
                continue
            }
            let text = content[start...].prefix(64).prefix { (0x20...0x7e).contains($0) }
            if text.split(separator: 0x20).count == 5 {
                return String(decoding: text, as: UTF8.self)
            }
        }
        return nil
    }
}
