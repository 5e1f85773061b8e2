import Glibc

/// Reading of `/proc`, where files have no length and may vanish at any time.
enum ProcessFiles {
    /// The numbers of all processes of this PID namespace.
    static func identifiers() -> [Int] {
        names(in: "/proc").compactMap { Int($0) }
    }

    /// The names in a folder, in no order; empty where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names
    }

    /// Where a symbolic link points; nil where it cannot be read.
    static func link(_ path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return -1 }
                return unsafe readlink(path, start, characters.count)
            }
        }
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }

    /// A file's whole text; nil where it cannot be read.
    static func text(_ path: String) -> String? {
        bytes(path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A file's bytes; nil where it cannot be read.
    static func bytes(_ path: String) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var size = stat()
        let expected =
            unsafe fstat(descriptor, &size) == 0 ? max(Int(size.st_size), 4096) : 4096
        var content: [UInt8] = []
        content.reserveCapacity(expected)
        var buffer = [UInt8](repeating: 0, count: min(max(expected, 4096), 1 << 20))
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                content.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                return content
            } else if errno != EINTR {
                return nil
            }
        }
    }
}
