import Digests
package import HostUse
import Interop

/// Has the archives of sources here, from the first place that has what is wanted.
///
/// The places, in their order: the user's own, the cache, the addresses at which a source is
/// released, and the Debian archive. An archive is taken only if its SHA-256 is the one that
/// the catalogue, or else the place itself, says it is; where neither says, it must at least
/// be whole. Another sum ends the search: a place that is wrong is not made good by the next.
package struct SourceShelf: Sendable {
    let places: [SourcePlace]
    let suites: [String]
    let archive: String
    let keyring: String
    let cache: SourceCache
    let transfer: Transfer
    let lock: HostLock
    let report: @Sendable (SourcingEvent) async -> Void

    /// Looks in a user's own places first, each a folder's path or HTTP address.
    ///
    /// `cache` is the folder that keeps what came, `suites` are those whose indices of source
    /// packages are asked, and `keyring` has the keys that may sign them. `report` is told
    /// of all that takes time.
    package init(
        places: [String] = [],
        cache: String,
        host: HostSources,
        suites: [String],
        keyring: String = "/usr/share/keyrings/debian-archive-keyring.gpg",
        lock: HostLock = .shared,
        report: @escaping @Sendable (SourcingEvent) async -> Void = { _ in },
    ) {
        self.places = places.map(SourcePlace.init(own:))
        self.suites = suites
        archive = host.archive
        self.keyring = keyring
        self.cache = SourceCache(directory: cache)
        transfer = Transfer(through: host)
        self.lock = lock
        self.report = report
    }

    /// The archive of a version, or of the newest version of a branch that a place has.
    ///
    /// Throws a ``Fault`` that names both sums where they differ, or every place that was
    /// asked where none has it. Others who want the same source meanwhile wait for this.
    package func fetch(
        _ directions: SourceDirections,
        _ version: SourceVersion,
    ) async throws -> FetchedSource {
        let request = SourceRequest(directions: directions, version: version, report: report)
        if case .exact(let text) = version, directions.sums[text] == nil {
            throw Fault(
                operation: "fetch",
                subject: request.name,
                reason: "the catalogue has no SHA-256 of it",
                hint: "add it to `versions` in `Lab/sources.yaml`",
            )
        }
        try checkPlaces()
        let lockName = "source-\(directions.name)-\(cache.directory.utf8.sha256.prefix(16))"
        return try await lock.withLock(lockName) {
            await request.tell(.waiting)
        } _: {
            try await search(request)
        }
    }

    private func search(_ request: SourceRequest) async throws -> FetchedSource {
        var absences: [Absence] = []
        for supply in supplies {
            try Task.checkCancellation()
            switch try await supply.supply(request) {
            case .found(let source): return source
            case .absent(let reasons): absences += reasons
            }
        }
        throw Fault(
            operation: "fetch",
            subject: request.name,
            reason: absences.map(\.description).joined(separator: "; "),
            hint: "put its archive into a folder, and name the folder with `--sources`",
        )
    }

    private var supplies: [any SourceSupply] {
        let downloads = Downloads(cache: cache, transfer: transfer)
        let own = places.map { place -> any SourceSupply in
            switch place.kind {
            case .mirror: MirrorSupply(address: place.address, downloads: downloads)
            default: FolderSupply(path: place.address)
            }
        }
        let indices = suites.map { suite in
            DebianIndex(
                suite: suite,
                archive: archive,
                directory: "\(cache.directory)/debian/\(suite)",
                keyring: keyring,
                transfer: transfer,
                lock: lock,
            )
        }
        return own + [
            cache,
            UpstreamSupply(downloads: downloads),
            DebianSupply(indices: indices, archive: archive, downloads: downloads),
        ]
    }

    /// A folder that was named and is not there is a mistake, not a place that has nothing.
    func checkPlaces() throws(Fault) {
        let missing = places.first { $0.kind == .directory && !Files.isFolder($0.address) }
        guard let missing else { return }
        throw Fault(
            operation: "look for sources in",
            subject: missing.address,
            reason: "there is no such folder",
            hint: "name a folder or an HTTP address with `--sources`",
        )
    }
}
