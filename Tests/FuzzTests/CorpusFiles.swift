import Foundation

/// The inputs of one target that are kept for the tests.
enum CorpusFiles {
    /// Their names.
    static func names(of target: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder(of: target).path())
        return names?.sorted() ?? []
    }

    /// The names of those that a person made, or kept; a fuzzer's are the hashes of their bytes.
    static func namesByPeople(of target: String) -> [String] {
        names(of: target).filter { $0.count != 40 || !$0.allSatisfy(\.isHexDigit) }
    }

    /// What one of them holds.
    static func bytes(_ name: String, of target: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder(of: target).appending(path: name)))
    }

    private static func folder(of target: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Corpus").appending(path: target)
    }
}
