/// The text by which an OpenSSL library names its own version.
package enum VersionText {
    /// Finds `OpenSSL 3.5.7 1 Jul 2026` in a library's bytes; nil where there is none.
    ///
    /// libcrypto holds it as a C string (OPENSSL_VERSION_TEXT); libssl does not.
    package static func find(in content: [UInt8]) -> String? {
        let prefix = Array("OpenSSL ".utf8)
        var position = content.startIndex
        while let start = content[position...].firstIndex(of: prefix[0]) {
            let candidate = content[start...]
            if candidate.starts(with: prefix),
                candidate.dropFirst(prefix.count).first.map({ (0x30...0x39).contains($0) }) == true
            {
                let text = candidate.prefix(64).prefix { (0x20...0x7e).contains($0) }
                if text.split(separator: 0x20).count == 5 {
                    return String(decoding: text, as: UTF8.self)
                }
            }
            position = content.index(after: start)
        }
        return nil
    }
}
