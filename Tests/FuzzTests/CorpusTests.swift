import FuzzTesting
import Testing

@Suite struct `A corpus of hostile bytes` {
    @Test(arguments: ["swift", "wire"])
    func `is there, and small`(target: String) throws {
        let sizes = try CorpusFiles.names(of: target).map {
            try CorpusFiles.bytes($0, of: target).count
        }
        #expect((20...500).contains(sizes.count))
        #expect(sizes.reduce(0, +) <= 1 << 20)
    }

    @Test(arguments: CorpusFiles.names(of: "wire"))
    func `is read by the readers of the wire as it should be`(name: String) throws {
        #expect(WireTrial.objections(to: try CorpusFiles.bytes(name, of: "wire")) == [])
    }

    @Test(arguments: CorpusFiles.names(of: "swift"))
    func `is taken by the client in pure Swift as it should be`(name: String) throws {
        #expect(SwiftTrial.objections(to: try CorpusFiles.bytes(name, of: "swift")) == [])
    }
}
