import HostUse

/// The addresses at which a source is released.
struct UpstreamSupply: SourceSupply {
    let downloads: Downloads

    /// Asks every folder for an exact version; the versions of a branch are in the listings.
    func supply(_ request: SourceRequest) async throws -> Supply {
        switch request.version {
        case .exact(let version):
            return try await exactly(request.names.archive(of: version), request)
        case .branch:
            return try await newest(request)
        }
    }

    private func exactly(_ archive: Archive, _ request: SourceRequest) async throws -> Supply {
        var absences: [Absence] = []
        for candidate in candidates(archive, request) {
            do {
                let source = try await downloads.bring(
                    firstOf: [candidate],
                    from: .upstream,
                    for: request,
                )
                if let source { return .found(source) }
                absences.append(
                    Absence(SourcePlace(.upstream, candidate.address), "there is no such file")
                )
            } catch let failure as TransferFailure {
                absences.append(
                    Absence(SourcePlace(.upstream, failure.address), failure.reason)
                )
            }
        }
        return .absent(absences)
    }

    private func newest(_ request: SourceRequest) async throws -> Supply {
        var absences: [Absence] = []
        for listing in request.directions.listings {
            await request.tell(.asking(SourcePlace(.upstream, listing)))
            do {
                let text = try await downloads.transfer.text(at: listing)
                // Folders upstream have archives under their own names only.
                let archives = request.best(among: request.names.archives(in: text)).filter {
                    $0 == request.names.archive(of: $0.version)
                }
                let source = try await downloads.bring(
                    firstOf: archives.flatMap { candidates($0, request) },
                    from: .upstream,
                    for: request,
                )
                if let source { return .found(source) }
                let place = SourcePlace(.upstream, listing)
                absences.append(
                    archives.isEmpty
                        ? Absence(place, "it lists none") : Absence(place, listing: archives)
                )
            } catch let failure as TransferFailure {
                absences.append(
                    Absence(SourcePlace(.upstream, failure.address), failure.reason)
                )
            }
        }
        if request.directions.listings.isEmpty, let folder = request.directions.upstream.first {
            let reason = "no listing says which versions it has"
            absences.append(Absence(SourcePlace(.upstream, folder), reason))
        }
        return .absent(absences)
    }

    private func candidates(_ archive: Archive, _ request: SourceRequest) -> [Candidate] {
        request.directions.upstream.map { folder in
            let address = folder.replacing(SourceDirections.placeholder, with: archive.version)
            return Candidate(archive: archive, address: "\(address)/\(archive.name)")
        }
    }
}
