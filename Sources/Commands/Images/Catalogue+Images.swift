import Catalogue
import Imaging
import Interop
import Orchestration

extension Catalogue {
    /// What to ask the workshop for, for a server on one of these releases.
    func imageRequest(
        _ key: ServerKey,
        releases: [Release],
        probe: String,
    ) throws(Fault) -> ServerImageRequest {
        guard let stanza = server(named: key.server),
            let release = releases.first(where: { $0.name == key.release }),
            let base = self.releases.base(named: release.base),
            let image = stanza.image(on: release),
            let server = stanza.versionQueries[.server]
        else {
            throw Fault(
                operation: "make image of",
                subject: "\(key.server) on \(key.release)",
                reason: "`Lab/servers/\(key.server)/server.yaml` does not say how",
            )
        }
        return ServerImageRequest(
            server: key.server,
            release: release,
            base: base,
            inputs: try inputs(image, for: release, probe: probe),
            versionCommands: VersionCommands(
                server: VersionCommand(server),
                python: stanza.versionQueries[.python].map(VersionCommand.init),
                go: stanza.versionQueries[.go].map(VersionCommand.init),
            ),
        )
    }

    /// The layers that servers are made with, and those of compiled releases under a client.
    ///
    /// Each comes after those that it is made with itself, as in the catalogue.
    func layerRequests(
        servers: [ServerKey],
        clients: [Release],
        releases: [Release],
        probe: String,
    ) throws(Fault) -> [LayerRequest] {
        var needed: Set<LayerKey> = []
        for client in clients where client.origin == .compiled {
            add(.openssl(of: client.name), to: &needed)
        }
        for key in servers {
            guard let release = releases.first(where: { $0.name == key.release }),
                let image = server(named: key.server)?.image(on: release)
            else { continue }
            for name in image.layers { add(self.key(of: name, for: release), to: &needed) }
        }
        let compiled = releases.filter { $0.origin == .compiled }
        var requests: [LayerRequest] = []
        for layer in layers {
            // One for all releases stands where the first of them does.
            for release in layer.isPerRelease ? compiled : Array(compiled.prefix(1)) {
                let key = key(of: layer.name, for: release)
                guard needed.contains(key), let base = self.releases.base(named: release.base)
                else { continue }
                requests.append(
                    LayerRequest(
                        key: key,
                        base: base,
                        inputs: try inputs(layer.image, for: release, probe: probe),
                    )
                )
            }
        }
        return requests
    }

    /// Adds a layer and all that it is made with.
    private func add(_ key: LayerKey, to needed: inout Set<LayerKey>) {
        guard needed.insert(key).inserted,
            let layer = layers.first(where: { $0.name == key.name })
        else { return }
        for name in layer.image.layers {
            let isPerRelease = layers.first { $0.name == name }?.isPerRelease == true
            add(LayerKey(name: name, release: isPerRelease ? key.release : nil), to: &needed)
        }
    }

    private func key(of layer: String, for release: Release) -> LayerKey {
        let isPerRelease = layers.first { $0.name == layer }?.isPerRelease == true
        return LayerKey(name: layer, release: isPerRelease ? release.name : nil)
    }

    private func inputs(
        _ image: ImageDirections,
        for release: Release,
        probe: String,
    ) throws(Fault) -> ImageInputs {
        var inputs = ImageInputs(dockerfile: image.dockerfile, packages: image.packages)
        inputs.arguments = image.arguments
        inputs.programs = image.holdsProbe ? ["pqprobe": probe] : [:]
        for name in image.sources {
            guard let entry = sources.entry(named: name),
                let version = sources.version(of: entry, for: release)
            else {
                throw Fault(
                    operation: "choose a version of",
                    subject: name,
                    reason: "`\(SourceList.path)` and `\(release.name)` name none",
                )
            }
            inputs.sources.append(SourceNeed(name: name, version: version))
        }
        inputs.layers = image.layers.map { key(of: $0, for: release) }
        inputs.patches = image.patches.map { ImagePatch(file: $0.file, openssl: $0.openssl) }
        inputs.requirements = release.requirements
        return inputs
    }
}

extension VersionCommand {
    fileprivate init(_ query: VersionQuery) {
        self.init(words: query.command, pattern: query.pattern)
    }
}
