import Interop
import Orchestration

/// Sets servers up as they were recorded, or, where nothing was recorded, anew.
struct EndpointReplicas: Sendable {
    /// The servers that were recorded: every start of the cell's, and that of the positive control.
    let records: [EndpointIdentity: [EndpointRecord]]

    /// Where servers were that are set up anew, since they are of another release.
    let sites: [EndpointIdentity: [EndpointSite]]

    /// Sets servers up anew.
    let configurator: EndpointConfigurator

    /// The setup of one server; throws a ``Fault`` where something of it is not stored.
    ///
    /// Each start is as it was recorded. One that was not made then, since the one before it did not
    /// agree, is made by the same rules in a place of its own.
    func setup(
        _ identity: EndpointIdentity,
        image: ImageRecord,
        site: EndpointSite,
    ) throws -> EndpointSetup {
        guard let record = records[identity]?.start(site.start) else {
            return try configurator.setup(
                identity,
                image: image,
                site: sites[identity]?.start(site.start) ?? free(site),
            )
        }
        return try setup(as: record, image: image)
    }

    /// The setup that a server of a reproduction had.
    func setup(of endpoint: EndpointRecord, image: ImageRecord) throws -> EndpointSetup {
        let records = records[endpoint.identity] ?? []
        if let record = records.first(where: { $0.nonce == endpoint.nonce }) {
            return try setup(as: record, image: image)
        }
        let site = EndpointSite(
            port: endpoint.port,
            directory: Self.apart(try Self.site(of: endpoint).directory),
            nonce: endpoint.nonce
        )
        return try configurator.setup(endpoint.identity, image: image, site: site)
    }

    private func setup(as record: EndpointRecord, image: ImageRecord) throws -> EndpointSetup {
        let identity = record.identity
        let anew = try configurator.setup(identity, image: image, site: try Self.site(of: record))
        return EndpointSetup(
            id: anew.id,
            identity: identity,
            image: image,
            site: anew.site,
            command: record.command,
            environment: Self.variables(record.environment),
            files: try files(of: record, anew),
            configuredBy: anew.configuredBy,
            configurationHash: record.configurationHash,
            certificate: anew.certificate,
            proof: anew.proof,
        )
    }

    /// Throws a ``Fault`` where something of a recorded server is not stored.
    func check(_ identity: EndpointIdentity, image: ImageRecord) throws {
        for record in records[identity] ?? [] { _ = try setup(as: record, image: image) }
    }

    /// Where a recorded server was; its folder is numbered as its container is.
    static func site(of record: EndpointRecord) throws(Fault) -> EndpointSite {
        guard let numbers = record.container.firstMatch(of: #/-(w\d+)-(e\d+)$/#) else {
            throw Fault(
                operation: "set up again",
                subject: "server \(record.id)",
                reason: "it had no container, so that its folder is not known",
            )
        }
        return EndpointSite(
            port: record.port,
            directory: "/lab/\(numbers.1)/\(numbers.2)",
            nonce: record.nonce,
        )
    }

    /// The files as they were; keys and certificates as they are in the state folder.
    private func files(
        of record: EndpointRecord,
        _ anew: EndpointSetup,
    ) throws(Fault) -> [EndpointFile] {
        var files: [EndpointFile] = []
        for file in anew.files {
            if file.isSecret || file.path == EndpointConfigurator.certificate {
                files.append(file)
                continue
            }
            guard let text = record.files[file.path] else {
                throw Fault(
                    operation: "set up again",
                    subject: record.container,
                    reason: "its file `\(file.path)` is not in the database",
                )
            }
            files.append(
                EndpointFile(
                    path: file.path,
                    bytes: Array(text.utf8),
                    mode: file.mode,
                    isSecret: false
                )
            )
        }
        let known = Set(files.map(\.path))
        let others = record.files.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
        return files
            + others.map { path, text in
                EndpointFile(path: path, bytes: Array(text.utf8), mode: 0o444, isSecret: false)
            }
    }

    /// A place that no recorded server has.
    private func free(_ site: EndpointSite) -> EndpointSite {
        let taken = Set(
            records.values.joined().map(\.port) + sites.values.joined().map(\.port)
        )
        let port = (site.port...).first { !taken.contains($0) } ?? site.port
        return EndpointSite(
            port: port,
            directory: Self.apart(site.directory),
            nonce: site.nonce
        )
    }

    /// A folder that no recorded server has: `/lab/w0/w2-e1` for `/lab/w2/e1`.
    private static func apart(_ directory: String) -> String {
        // Waves are counted from 1.
        "/lab/w0/" + directory.split(separator: "/").suffix(2).joined(separator: "-")
    }

    /// Variables by name, of `NAME=value`.
    private static func variables(_ texts: [String]) -> [String: String] {
        texts.reduce(into: [:]) { variables, text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            variables[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
    }
}

extension Array {
    /// That of a start, counted from 1; nil where there is none.
    fileprivate func start(_ number: Int) -> Element? {
        indices.contains(number - 1) ? self[number - 1] : nil
    }
}
