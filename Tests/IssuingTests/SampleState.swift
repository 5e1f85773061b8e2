import Foundation
import Interop

@testable import Issuing

/// The state folder of a lab, for as long as a test needs it.
struct SampleState: Sendable {
    /// Its path; nothing is there at first.
    let path: String

    /// The folder of its authority.
    var folder: String { "\(path)/authority" }

    /// Lends a state, and removes it when `body` is done.
    static func with<Result>(
        _ body: (SampleState) async throws -> Result
    ) async throws -> Result {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "pqlab-issuing-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(SampleState(path: path))
    }

    /// Makes authority and leaf, and returns the leaf.
    @discardableResult
    func issue() throws -> Leaf {
        try Authority.open(in: path).leaf(.ecdsaP256)
    }

    /// Every file of the authority's folder by name.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try data($0)) })
    }

    /// The bytes of one of those files.
    func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }

    /// Writes one of those files, whatever was there.
    func write(_ data: Data, to name: String) throws {
        try data.write(to: URL(filePath: "\(folder)/\(name)"))
    }

    /// Removes one of those files.
    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }

    /// The permissions of a file of the folder, or of the folder itself.
    func mode(_ name: String = ".") throws -> Int {
        let path = URL(filePath: "\(folder)/\(name)").standardizedFileURL.path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return attributes[.posixPermissions] as? Int ?? 0
    }
}
