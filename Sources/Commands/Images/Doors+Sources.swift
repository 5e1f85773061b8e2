import Catalogue
import HostUse
import Imaging
import Interop
import Sourcing

extension Doors {
    /// Who has the archives of the catalogue's sources: these places of the user's first.
    func sources(
        of catalogue: Catalogue,
        from places: [String],
        state: String,
        host: HostSources,
    ) -> SourceDoors {
        let cache = "\(state)/sources"
        let shelf = SourceShelf(
            places: places,
            cache: cache,
            host: host,
            suites: catalogue.sources.suites
        )
        // What lies on this host, and nobody else is asked.
        let folders = places.filter { SourcePlace(own: $0).kind == .directory }
        let ownShelf = SourceShelf(places: folders, cache: cache, host: host, suites: [])
        return SourceDoors(
            fetch: { need in
                let directions = try catalogue.directions(of: need)
                return ProvidedSource(
                    try await shelf.fetch(directions, SourceVersion(need.version))
                )
            },
            known: { need in
                guard places.count == folders.count,
                    let directions = try? catalogue.directions(of: need).withoutAddresses
                else { return nil }
                return try? await ProvidedSource(
                    ownShelf.fetch(directions, SourceVersion(need.version))
                )
            },
            pinnedFiles: { try await shelf.wheels($0) },
        )
    }
}

extension Catalogue {
    /// Where the archives of a source can be had.
    fileprivate func directions(of need: SourceNeed) throws(Fault) -> SourceDirections {
        guard let entry = sources.entry(named: need.name) else {
            throw Fault(
                operation: "fetch",
                subject: need.name,
                reason: "`\(SourceList.path)` does not name it",
            )
        }
        return SourceDirections(
            name: entry.name,
            archive: entry.archive,
            upstream: entry.upstream,
            listings: entry.listings,
            debianPackage: entry.package,
            sums: entry.versions,
        )
    }
}

extension SourceDirections {
    /// The same source, as far as it can be had without asking anybody.
    fileprivate var withoutAddresses: SourceDirections {
        SourceDirections(name: name, archive: archive, sums: sums)
    }
}

extension ProvidedSource {
    fileprivate init(_ source: FetchedSource) {
        self.init(
            name: source.name,
            version: source.version,
            path: source.path,
            sha256: source.sha256,
            place: "\(source.place)",
        )
    }
}
