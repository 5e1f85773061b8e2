import Analysis
import Catalogue
import DockerEngine
import Interop
import Issuing
import Orchestration
import Probing
import ResultStore

/// Puts a reproduction together from what a run has stored.
struct ReproductionPlanner: Sendable {
    /// What was recorded.
    let recorded: RecordedCell

    /// How it is tried again.
    let settings: ReproductionSettings

    /// The name that marks its containers.
    let id: String

    /// Everything outside.
    let doors: Doors

    private var row: ResultRow { recorded.account.row }
    private var place: String { "\(row.run):\(row.number)" }

    /// The reproduction, with its images there.
    ///
    /// Throws where the cell came to nothing that could be tried again, and where something of
    /// it can no longer be had.
    func reproduction(
        on engine: Engine,
        _ architecture: Architecture,
    ) async throws -> Reproduction {
        let places = OverlaidSource(home: doors.home, serverFolders: serverFolders)
        let kept = KeptSource(texts: recorded.run.dataFiles, places: places)
        let more = Calibration.releases
        let catalogue = try Catalogue.load(
            from: kept,
            releases: recorded.run.dataFiles[more] == nil ? nil : more
        )
        try check()
        guard let trial = Trial(recorded, names: catalogue.groupNames) else {
            preconditionFailure("a cell with an attempt has a trial")
        }
        let matrix = try Matrix(
            text: recorded.run.matrixText,
            path: recorded.run.matrix,
            catalogue: catalogue
        )
        let cell = try cell(catalogue)
        let clients = try clients(of: cell, catalogue, architecture)
        let authority = try Authority.open(in: settings.state)
        let releases = catalogue.releases.releases
            .filter { $0.name == cell.release || clients.names.contains($0.name) }
            .map { $0.on(architecture) }
        let images = try await ImageSearch(
            recorded: recorded,
            cell: cell,
            against: settings.against,
            catalogue: catalogue,
            places: places,
            releases: releases,
            architecture: architecture,
            settings: settings,
            run: id,
            doors: doors,
            engine: engine,
        ).images()
        let leaves = try leaves(of: cell, authority)
        let endpoints = EndpointReplicas(
            records: records,
            sites: try sites,
            configurator: EndpointConfigurator(
                catalogue: catalogue,
                leaves: leaves,
                flawedLeaves: try clients.tampering.certificate.map {
                    [cell.server: try authority.leaf(with: $0)]
                } ?? [:],
                identifier: doors.identifier
            ),
        )
        if let image = images.server.image { try endpoints.check(cell.endpoint, image: image) }
        return Reproduction(
            recorded: recorded,
            trial: trial,
            cell: cell,
            against: settings.against,
            catalogue: catalogue,
            releases: releases,
            order: order(cell, matrix, catalogue, clients, images, authority),
            endpoints: endpoints,
            crashLine: { server, log in catalogue.server(named: server)?.crashLine(in: log) },
            benchDigest: images.benchDigest,
            notes: notes(kept, authority, leaves) + notes(on: HostFacts(of: engine.version))
                + clients.notes + images.notes,
        )
    }

    /// Where servers may lie that are not in `Lab/servers`: those of the calibration, too.
    private var serverFolders: [String] {
        [Calibration.serverFolder(home: doors.home)] + settings.serverFolders
    }

    private func refusal(_ reason: String, hint: String? = nil) -> CommandError {
        CommandError("reproduce", place, reason, hint: hint, status: .disturbed)
    }

    /// Throws where there is nothing that could be tried again, for which no engine is needed.
    ///
    /// A cell that was never tried against a server is that, unless its building is the finding,
    /// or another release is to take the place of its own.
    func check() throws(CommandError) {
        guard let attempt = recorded.account.decisive else {
            throw refusal("the run did not come to it, so that nothing is recorded")
        }
        guard recorded.account.decisiveEndpoint == nil, settings.against == nil else { return }
        switch attempt.result {
        case .ended(let ending) where ending.outcome == .buildFailed: return
        case .ended: throw refusal("the database does not hold the server that it was tried on")
        case .disturbed(let fault):
            throw refusal(
                "no server was started for it when it was recorded (\(fault)), "
                    + "so that there is nothing to try again",
                hint: "run it anew with `pqlab run MATRIX --only …`",
            )
        }
    }

    private func cell(_ catalogue: Catalogue) throws -> Cell {
        let release = settings.against ?? row[.release].text ?? ""
        let name = row[.groupName].text ?? ""
        guard let policy = row[.policy].text.flatMap(Policy.init),
            let certificate = row[.certificate].text.flatMap(CertificateKind.init),
            let scenario = row[.scenario].text.flatMap(Scenario.init),
            let server = row[.server].text,
            let client = row[.client].text
        else { throw refusal("its row in the database cannot be read") }
        let group = catalogue.groups.group(named: name)
        guard scenario.namesGroup == (group != nil) else {
            throw refusal("the data files of its run have no group `\(name)`")
        }
        if let against = settings.against {
            try check(against, for: server, catalogue)
        }
        return Cell(
            number: row.number,
            server: server,
            release: release,
            group: group,
            policy: policy,
            certificate: certificate,
            client: ClientName(client),
            scenario: scenario,
        )
    }

    /// Throws where a release cannot take the place of the recorded one.
    private func check(
        _ against: String,
        for server: String,
        _ catalogue: Catalogue,
    ) throws(CommandError) {
        let fitting = catalogue.releases.releases.filter { $0.servers.contains(server) }
            .map(\.name)
        guard !fitting.contains(against) else { return }
        let nearest = NearestName.nearest(to: against, in: fitting)
        throw CommandError(
            "reproduce",
            place,
            "\(server) is not on a release `\(against)`",
            hint: nearest.map { "did you mean `\($0)`?" }
                ?? "it is on \(fitting.joined(separator: ", "))",
        )
    }

    /// The servers that were recorded; none where another release takes their place.
    var records: [EndpointIdentity: [EndpointRecord]] {
        settings.against == nil ? starts : [:]
    }

    /// Every start of the cell's server, and the server of the positive control, unless that is one.
    private var starts: [EndpointIdentity: [EndpointRecord]] {
        var starts: [EndpointIdentity: [EndpointRecord]] = [:]
        if let control = recorded.controlEndpoint { starts[control.identity] = [control] }
        let own = recorded.account.decisiveStarts
        if let first = own.first { starts[first.identity] = own }
        return starts
    }

    /// Where servers were that another release takes the place of.
    private var sites: [EndpointIdentity: [EndpointSite]] {
        get throws {
            guard let against = settings.against else { return [:] }
            return try starts.reduce(into: [:]) { sites, starts in
                sites[starts.key.on(against)] =
                    try starts.value.filter { !$0.container.isEmpty }
                    .map { try EndpointReplicas.site(of: $0) }
            }
        }
    }

    private func leaves(
        of cell: Cell,
        _ authority: Authority,
    ) throws -> [CertificateKind: Leaf] {
        try [.ecdsaP256, cell.certificate].reduce(into: [:]) { leaves, kind in
            leaves[kind] = try leaves[kind] ?? authority.leaf(kind)
        }
    }
}

extension EndpointIdentity {
    /// The same on another release.
    fileprivate func on(_ release: String) -> EndpointIdentity {
        EndpointIdentity(
            server: server,
            release: release,
            policy: policy,
            pin: pin,
            certificate: certificate,
        )
    }
}
