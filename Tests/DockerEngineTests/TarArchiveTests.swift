import DockerEngine
import Testing

@Suite struct `A tar archive` {
    static let long = String(repeating: "directory/", count: 20) + "file"
    static let entries = [
        TarEntry(path: "lab", kind: .directory, mode: 0o755),
        TarEntry(
            path: "lab/server.key",
            kind: .file([UInt8]("secret".utf8)),
            mode: 0o600,
            userID: 65534,
            groupID: 65534,
            modificationTime: 1_700_000_000
        ),
        TarEntry(path: "empty", kind: .file([]), mode: 0o644),
        TarEntry(path: "block", kind: .file([UInt8](repeating: 1, count: 512)), mode: 0o4755),
        TarEntry(path: "link", kind: .symbolicLink(to: "lab/server.key"), mode: 0o777),
        TarEntry(path: "twin", kind: .hardLink(to: "block"), mode: 0o644),
        TarEntry(path: long, kind: .file([7]), mode: 0o644),
        TarEntry(path: String(repeating: "ü", count: 130), kind: .directory, mode: 0o755),
        TarEntry(path: "far", kind: .symbolicLink(to: "../" + long), mode: 0o777),
        TarEntry(path: "owner", kind: .file([]), mode: 0o644, userID: 3_000_000, groupID: 0),
    ]

    /// The bytes of an archive of these entries.
    private func bytes(_ entries: [TarEntry]) -> [UInt8] {
        var archive = TarArchive()
        for entry in entries {
            archive.append(entry)
        }
        return archive.bytes
    }

    @Test(arguments: [99, 100, 101, 155, 156, 200, 255, 256, 257, 300, 1000])
    func `keeps a path of any length`(length: Int) throws {
        let deep = String(String(repeating: "abcdefg/", count: 200).prefix(length - 1)) + "z"
        let flat = String(repeating: "n", count: length)
        let entries = [deep, flat].map { TarEntry(path: $0, kind: .file([1]), mode: 0o644) }
        #expect(try TarReader.entries(in: bytes(entries)) == entries)
    }

    @Test func `gives back what was put in`() throws {
        #expect(try TarReader.entries(in: bytes(Self.entries)) == Self.entries)
    }

    @Test func `is made of whole blocks and ends with two empty ones`() {
        let bytes = bytes(Self.entries)
        #expect(bytes.count % 512 == 0)
        #expect(bytes.suffix(1024).allSatisfy { $0 == 0 })
        #expect(TarArchive().bytes == [UInt8](repeating: 0, count: 1024))
    }

    @Test func `is the same where contents are written apart from their heads`() {
        var pieces: [UInt8] = []
        for entry in Self.entries {
            let contents = entry.contents ?? []
            pieces += TarArchive.head(of: entry, size: contents.count)
            pieces += contents + TarArchive.padding(after: contents.count)
        }
        #expect(pieces + TarArchive.endMark == bytes(Self.entries))
    }

    @Test func `has the header of POSIX`() {
        var archive = TarArchive()
        archive.addFile("a", [UInt8]("xyz".utf8), mode: 0o640, userID: 8, groupID: 9)
        func text(_ range: Range<Int>) -> String {
            String(decoding: archive.bytes[range], as: UTF8.self)
        }
        #expect(text(0..<2) == "a\0")
        #expect(text(100..<108) == "0000640\0")
        #expect(text(108..<124) == "0000010\0" + "0000011\0")
        #expect(text(124..<148) == "00000000003\0" + "00000000000\0")
        #expect(text(148..<157) == "006100\0 0")
        #expect(text(257..<265) == "ustar\u{0}00")
        #expect(text(512..<516) == "xyz\0")
    }

    @Test func `that is cut short is an error, wherever it is cut`() {
        let bytes = bytes(Self.entries)
        // The second of the two empty blocks is not missed.
        for length in stride(from: 0, through: bytes.count - 1024, by: 64) {
            #expect(throws: EngineError.self) {
                try TarReader.entries(in: [UInt8](bytes[..<length]))
            }
        }
    }

    @Test func `with a damaged header is an error, whatever the damage`() {
        let bytes = bytes([TarEntry(path: "a", kind: .file([1]), mode: 0o644)])
        for index in 0..<512 {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << bit
                // The checksum's own field may be filled in more than one way.
                let isHarmless = (try? TarReader.entries(in: damaged)) != nil
                #expect(!isHarmless || (148..<156).contains(index), "byte \(index), bit \(bit)")
            }
        }
    }
}
