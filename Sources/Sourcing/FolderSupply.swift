import HostUse
import Interop

/// A folder of the user's.
struct FolderSupply: SourceSupply {
    let path: String

    /// Answers with a file where it lies: a folder's archives are not copied.
    func supply(_ request: SourceRequest) async throws -> Supply {
        let names = request.names
        let archives = try Files.names(in: path).compactMap { names.archive(named: $0) }
        guard let archive = request.best(among: archives).first else {
            return .absent([Absence(SourcePlace(.directory, path), "it has none")])
        }
        let file = "\(path)/\(archive.name)"
        let sum = try Files.sha256(of: file)
        if let expected = try request.catalogueSum(of: archive.version) ?? sumBeside(file) {
            try expected.check(sum, of: file)
        } else {
            try await Wholeness.check(file, archive.packing, of: file)
        }
        return .found(
            FetchedSource(
                name: request.directions.name,
                version: archive.version,
                path: file,
                sha256: sum,
                place: SourcePlace(.directory, file),
            )
        )
    }

    private func sumBeside(_ file: String) throws(Fault) -> ExpectedSum? {
        let path = "\(file).sha256"
        guard Files.isFile(path) else { return nil }
        return ExpectedSum(
            text: String(decoding: try Files.bytes(path), as: UTF8.self),
            from: path,
        )
    }
}
