import HostUse

/// A folder of the user's that is reached over HTTP.
struct MirrorSupply: SourceSupply {
    let address: String
    let downloads: Downloads

    /// Asks for an exact version by its names; the archives of a branch are in the listing.
    func supply(_ request: SourceRequest) async throws -> Supply {
        let place = SourcePlace(.mirror, address)
        do {
            let archives =
                switch request.version {
                case .exact(let version): request.names.names(of: version)
                case .branch: request.best(among: try await listed(request))
                }
            let source = try await downloads.bring(
                firstOf: archives.map {
                    Candidate(archive: $0, address: "\(address)/\($0.name)")
                },
                from: .mirror,
                for: request,
            )
            if let source { return .found(source) }
            if archives.isEmpty { return .absent([Absence(place, "it lists none")]) }
            guard case .branch = request.version else {
                return .absent([Absence(place, "it has none")])
            }
            return .absent([Absence(place, listing: archives)])
        } catch let failure as TransferFailure {
            return .absent([Absence(SourcePlace(.mirror, failure.address), failure.reason)])
        }
    }

    private func listed(_ request: SourceRequest) async throws -> [Archive] {
        await request.tell(.asking(SourcePlace(.mirror, address)))
        return request.names.archives(in: try await downloads.transfer.text(at: "\(address)/"))
    }
}
