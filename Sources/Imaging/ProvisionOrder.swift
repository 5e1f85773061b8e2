import Interop

/// Everything that one run wants provided.
struct ProvisionOrder: Sendable {
    /// The server images.
    let servers: [ServerImageRequest]

    /// The layers, each after those that it is made with.
    let layers: [LayerRequest]

    /// The releases that clients run on, or that servers are compared with, oldest first.
    let clients: [Release]

    /// The base images of the catalogue, oldest first.
    let bases: [BaseImage]

    /// The path of `pqprobe` on this host.
    let probe: String

    /// The paths of the programs that the bench has beside it.
    var otherProbes: [String] = []

    /// The base images that are needed, oldest first; the bench needs the newest.
    var neededBases: [BaseImage] {
        let names = Set(
            servers.map(\.base.name) + layers.map(\.base.name) + clients.map(\.base)
        )
        return bases.filter { names.contains($0.name) || $0.name == bases.last?.name }
    }

    /// The sets of packages that are installed on a base.
    ///
    /// A name that is none has no set: asking for the image will say so.
    func packageSets(on base: BaseImage) -> [PackageSet] {
        var lists = servers.filter { $0.base.name == base.name }.map(\.inputs.packages)
        lists += layers.filter { $0.base.name == base.name }.map(\.inputs.packages)
        lists += clients.filter { $0.base == base.name && $0.origin == .packaged }
            .map(\.libraryPackages)
        if base.name == bases.last?.name { lists.append(ImageWorkshop.benchPackages) }
        let sets = Set(lists.compactMap { try? PackageSet($0) })
        return sets.sorted { $0.text < $1.text }
    }

    /// Everything there is to provide, each after what it needs.
    var nodes: [ProvisionNode] {
        neededBases.map { .ground($0.name) } + layers.map { .layer($0.key) }
            + clients.map { .libraries($0.name) } + servers.indices.map { .server($0) } + [.bench]
    }

    /// What has to be there, or be known to fail, before work on a node begins.
    func needs(of node: ProvisionNode) -> [ProvisionNode] {
        switch node {
        case .ground:
            []
        case .layer(let key):
            layers.first { $0.key == key }
                .map { needs(of: $0.inputs, on: $0.base.name) } ?? []
        case .server(let index):
            needs(of: servers[index].inputs, on: servers[index].base.name)
                + (servers[index].release.origin == .compiled
                    ? [.layer(.openssl(of: servers[index].release.name))] : [])
        case .libraries(let name):
            clients.first { $0.name == name }.map { release in
                release.origin == .compiled
                    ? [.layer(.openssl(of: name))] : [.ground(release.base)]
            } ?? []
        case .bench:
            (bases.last.map { [.ground($0.name)] } ?? [])
                + clients.map { .libraries($0.name) }
        }
    }

    private func needs(of inputs: ImageInputs, on base: String) -> [ProvisionNode] {
        [.ground(base)] + inputs.layers.map { .layer($0) }
    }

    /// What a node is called in progress and records.
    func subject(of node: ProvisionNode) -> String {
        switch node {
        case .ground(let name): name
        case .layer(let key): key.subject
        case .server(let index): "\(servers[index].server) on \(servers[index].release.name)"
        case .libraries(let name): "openssl on \(name)"
        case .bench: "bench"
        }
    }
}
