import Digests
import HostUse
import Interop

extension SourceShelf {
    /// The path of a file in the user's own places, such as a wheel; nil where none has it.
    ///
    /// A file of that name with another SHA-256 is a ``Fault`` with both sums.
    package func find(_ fileName: String, sha256: String) async throws -> String? {
        precondition(!fileName.contains("/"), "a file's name is no path")
        try checkPlaces()
        let expected = ExpectedSum(
            sums: [sha256],
            source: "the catalogue",
            hint: "compare both with the sum that upstream publishes",
        )
        for place in places {
            switch place.kind {
            case .mirror:
                if let path = try await find(fileName, expected, at: place.address) { return path }
            default:
                let path = "\(place.address)/\(fileName)"
                guard Files.isFile(path) else { continue }
                try expected.check(try Files.sha256(of: path), of: path)
                return path
            }
        }
        return nil
    }

    /// Files of a mirror are kept under their sum, so that two of one name are two files.
    private func find(
        _ fileName: String,
        _ expected: ExpectedSum,
        at mirror: String,
    ) async throws -> String? {
        let files = SourceCache(directory: "\(cache.directory)/files/\(expected.sums[0])")
        let path = "\(files.directory)/\(fileName)"
        return try await lock.withLock("file-\(path.utf8.sha256.prefix(16))") {
            if Files.isFile(path) {
                let kept = ExpectedSum(
                    sums: expected.sums,
                    source: expected.source,
                    hint: "remove the file, and it is fetched anew",
                )
                try kept.check(try Files.sha256(of: path), of: path)
                return path
            }
            return try await files.withPart(of: fileName) { part in
                let address = "\(mirror)/\(fileName)"
                do {
                    try await transfer.file(at: address, to: part)
                } catch is TransferFailure {
                    return nil
                }
                try expected.check(try Files.sha256(of: part), of: address)
                try Files.move(part, to: path)
                return path
            }
        }
    }
}
