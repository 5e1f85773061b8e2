import HostUse
import Interop

/// Brings archives into the cache, where they stay only if they are what they should be.
struct Downloads: Sendable {
    let cache: SourceCache
    let transfer: Transfer

    /// Brings the first of some archives that is there; nil where none is.
    ///
    /// Any other failure than that there is no such file is thrown.
    func bring(
        firstOf candidates: [Candidate],
        from kind: SourcePlace.Kind,
        for request: SourceRequest,
    ) async throws -> FetchedSource? {
        for candidate in candidates {
            do {
                return try await bring(candidate, from: kind, for: request)
            } catch let failure as TransferFailure where failure.isAbsence {
                continue
            }
        }
        return nil
    }

    private func bring(
        _ candidate: Candidate,
        from kind: SourcePlace.Kind,
        for request: SourceRequest,
    ) async throws -> FetchedSource {
        let version = candidate.archive.version
        let exactly = SourceRequest(
            directions: request.directions,
            version: .exact(version),
            report: request.report,
        )
        if let source = try cache.newest(for: exactly) { return source }
        await request.tell(.fetching(candidate.address))
        let archive = request.names.archive(of: version, packing: candidate.archive.packing)
        return try await cache.withPart(of: archive.name) { part in
            try await transfer.file(at: candidate.address, to: part)
            let sum = try Files.sha256(of: part)
            let expected: ExpectedSum?
            if let sum = request.catalogueSum(of: version) ?? candidate.sum {
                expected = sum
            } else {
                expected = try await sumBeside(candidate.address)
            }
            if let expected {
                try expected.check(sum, of: candidate.address)
            } else {
                try await Wholeness.check(part, candidate.archive.packing, of: candidate.address)
            }
            let place = SourcePlace(kind, candidate.address)
            try cache.keep(part, as: archive, noting: CacheNote(sha256: sum, place: place))
            return FetchedSource(
                name: request.directions.name,
                version: version,
                path: cache.path(of: archive),
                sha256: sum,
                place: place,
            )
        }
    }

    /// The sum in the file `.sha256` beside an archive; nil where there is none.
    private func sumBeside(_ address: String) async throws -> ExpectedSum? {
        do {
            let text = try await transfer.text(at: "\(address).sha256")
            return ExpectedSum(text: text, from: "\(address).sha256")
        } catch let failure as TransferFailure where failure.isAbsence {
            return nil
        }
    }
}
