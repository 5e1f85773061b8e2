import Glibc

/// Looking for a few bytes among millions.
enum ByteSearch {
    /// Where some bytes occur next: by memchr(3), since a libcrypto has five megabytes.
    static func next(_ wanted: [UInt8], in content: [UInt8], from position: Int = 0) -> Int? {
        guard let first = wanted.first else { return nil }
        return unsafe content.withUnsafeBytes { buffer in
            var next = position
            while let base = buffer.baseAddress, buffer.count - next >= wanted.count {
                let found = unsafe memchr(base + next, Int32(first), buffer.count - next)
                guard let found = unsafe found else { return nil }
                next = unsafe UnsafeRawPointer(found) - base
                if content[next...].starts(with: wanted) { return next }
                next += 1
            }
            return nil
        }
    }
}
