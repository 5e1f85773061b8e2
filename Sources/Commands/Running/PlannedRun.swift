import Catalogue
import Imaging
import Interop
import Orchestration
import Probing

/// A matrix that is about to be run: its cells, and what they need.
struct PlannedRun: Sendable {
    /// What the lab knows.
    let catalogue: Catalogue

    /// What was asked for.
    let matrix: Matrix

    /// The cells, in order.
    let cells: [Cell]

    /// What is known to fail on the day of the run.
    let knownFailures: KnownFailures

    /// What the engine's containers run on, by which libraries have their paths.
    let architecture: Architecture

    /// Where the user keeps sources: folders, and HTTP addresses of folders.
    var sourcePlaces: [String] = []

    /// What is done to the lab itself, for it to notice.
    var tamperings = Tamperings()

    /// The numbers of the cells to be tried, of a run that goes on; nil for all of them.
    ///
    /// What releases the bench holds, and so who makes the controls, all cells decide.
    var left: Set<Int>?

    /// The cells to be tried.
    var remaining: [Cell] {
        guard let left else { return cells }
        return cells.filter { left.contains($0.number) }
    }

    /// The servers on their releases, each once, in the order of the cells.
    var servers: [ServerKey] {
        var seen: Set<ServerKey> = []
        return remaining.map { ServerKey($0) }.filter { seen.insert($0).inserted }
    }

    /// The releases under a client, in the catalogue's order.
    var clientReleases: [Release] {
        let names = Set(cells.compactMap(\.client.release))
        return releases.filter { names.contains($0.name) }
    }

    /// The releases whose libraries are needed: under a client, or to compare a server's with.
    ///
    /// Someone has to make the controls: where none of these has a libssl of its own, one more does.
    var releases: [Release] {
        let tampered = cells.compactMap { tamperings.clients[$0.client] }
        var names = Set(cells.map(\.release)).union(cells.compactMap(\.client.release))
            .union(tampered.flatMap(\.releases))
        if let control = catalogue.releases.clientRelease(amongst: names) {
            names.insert(control.name)
        }
        return catalogue.releases.releases.filter { names.contains($0.name) }
            .map { $0.on(architecture) }
    }

    /// Where the OpenSSL of each release comes from.
    var origins: [String: Origin] {
        releases.reduce(into: [:]) { $0[$1.name] = $1.origin }
    }

    /// The base image of each release.
    var bases: [String: String] {
        releases.reduce(into: [:]) { $0[$1.name] = $1.base }
    }

    /// The clients, oldest release first, with the paths of their libraries in the bench; then
    /// those that bring their own TLS.
    var clients: [ProbeClient] {
        let onReleases = clientReleases.compactMap { release in
            Self.client(on: release, tamperings.clients[.openssl(release.name)], releases)
        }
        let named = Set(cells.map(\.client))
        let own = [ClientName.boringssl, .swift].filter(named.contains)
        return onReleases + own.map { ProbeClient(name: $0) }
    }

    /// The client of the newest release whose libraries the bench is to hold, named by a cell or not.
    ///
    /// Nil where not one of them has a libssl of its own.
    var control: ProbeClient? {
        releases.lazy.compactMap { Self.client(on: $0) }.last
    }

    /// The client on a release; nil where that has no libraries.
    ///
    /// It loads these, or what it is told to load of others in their place.
    static func client(
        on release: Release,
        _ tampering: Tampering? = nil,
        _ others: [Release] = [],
    ) -> ProbeClient? {
        func other(_ name: String?) -> Release {
            others.first { $0.name == name } ?? release
        }
        let (first, second) = (other(tampering?.libssl), other(tampering?.libcrypto))
        guard release.hasClient, let libssl = first.libssl, let libcrypto = second.libcrypto
        else { return nil }
        return ProbeClient(
            name: .openssl(release.name),
            libcrypto: BenchPaths.library(file(libcrypto), of: second.name),
            libssl: BenchPaths.library(file(libssl), of: first.name),
        )
    }

    private static func file(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The layers that its servers and clients are made with, each after its own.
    func layerRequests(probe: String) throws(Fault) -> [LayerRequest] {
        try catalogue.layerRequests(
            servers: servers,
            clients: releases,
            releases: releases,
            probe: probe
        )
    }

    /// What to ask the workshop for, in the order of ``servers``; `probe` is the path of `pqprobe`.
    func imageRequests(probe: String) throws(Fault) -> [ServerImageRequest] {
        var requests: [ServerImageRequest] = []
        for key in servers {
            requests.append(try catalogue.imageRequest(key, releases: releases, probe: probe))
        }
        return requests
    }
}
