import Foundation
import FuzzTesting
import Testing

@Suite struct `A corpus of hostile bytes` {
    /// The names of a target's inputs.
    static func names(of target: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder(of: target).path())
        return names?.sorted() ?? []
    }

    static func folder(of target: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Corpus").appending(path: target)
    }

    static func bytes(_ name: String, of target: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder(of: target).appending(path: name)))
    }

    @Test(arguments: ["swift", "wire"])
    func `is there, and small`(target: String) throws {
        let sizes = try Self.names(of: target).map { try Self.bytes($0, of: target).count }
        #expect((20...500).contains(sizes.count))
        #expect(sizes.reduce(0, +) <= 1 << 20)
    }

    @Test(arguments: names(of: "wire"))
    func `is read by the readers of the wire as it should be`(name: String) throws {
        #expect(WireTrial.objections(to: try Self.bytes(name, of: "wire")) == [])
    }

    @Test(arguments: names(of: "swift"))
    func `is taken by the client in pure Swift as it should be`(name: String) throws {
        #expect(SwiftTrial.objections(to: try Self.bytes(name, of: "swift")) == [])
    }
}
