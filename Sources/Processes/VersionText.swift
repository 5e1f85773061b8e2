import Glibc

/// The text by which an OpenSSL library names its own version.
package enum VersionText {
    private static let prefix = Array("OpenSSL ".utf8)

    /// Finds `OpenSSL 3.5.7 1 Jul 2026` in a library's bytes; nil where there is none.
    ///
    /// libcrypto holds it as a C string (OPENSSL_VERSION_TEXT); libssl does not.
    package static func find(in content: [UInt8]) -> String? {
        var position = 0
        while let start = nextPrefix(in: content, from: position) {
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

    /// Where the prefix begins next: by memchr(3), since a libcrypto has five megabytes.
    private static func nextPrefix(in content: [UInt8], from position: Int) -> Int? {
        unsafe content.withUnsafeBytes { buffer in
            var next = position
            while let base = buffer.baseAddress, buffer.count - next >= prefix.count {
                let found = unsafe memchr(base + next, Int32(prefix[0]), buffer.count - next)
                guard let found = unsafe found else { return nil }
                next = unsafe UnsafeRawPointer(found) - base
                if content[next...].starts(with: prefix) { return next }
                next += 1
            }
            return nil
        }
    }
}
