import Catalogue
import Digests
import Interop
import Issuing
import Orchestration

/// Makes the setup of an endpoint out of its server's stanza and the lab's certificates.
struct EndpointConfigurator: Sendable {
    /// What the lab knows.
    let catalogue: Catalogue

    /// The certificates, by kind.
    let leaves: [CertificateKind: Leaf]

    /// Certificates with something wrong about them, by the server that is to have one.
    var flawedLeaves: [String: Leaf] = [:]

    /// Makes a UUID.
    let identifier: @Sendable () -> String

    /// The setup of one endpoint; throws a ``Fault`` where something for it is missing.
    func setup(
        _ identity: EndpointIdentity,
        image: ImageRecord,
        site: EndpointSite,
    ) throws -> EndpointSetup {
        guard let stanza = catalogue.server(named: identity.server),
            let origin = catalogue.releases.release(named: identity.release)?.origin,
            let leaf = flawedLeaves[identity.server] ?? leaves[identity.certificate]
        else {
            throw Fault(
                operation: "configure",
                subject: "\(identity.server) on \(identity.release)",
                reason: "it has no stanza, or no certificate \(identity.certificate.rawValue)",
            )
        }
        let group = identity.pin.flatMap(catalogue.groups.group)
        let rendered = stanza.render(
            policy: identity.policy,
            group: group,
            origin: origin,
            versions: image.versions,
            values: EndpointValues(
                port: site.port,
                directory: site.directory,
                certificate: "\(site.directory)/\(Self.certificate)",
                key: "\(site.directory)/\(Self.key)",
                nonce: site.nonce,
            ),
        )
        let canonical = stanza.configurationText(
            policy: identity.policy,
            group: group,
            origin: origin,
            versions: image.versions
        )
        return EndpointSetup(
            id: identifier(),
            identity: identity,
            image: image,
            site: site,
            command: rendered.command,
            environment: rendered.environment,
            files: files(rendered, leaf),
            configuredBy: identity.policy == .pinned ? rendered.configuredBy : nil,
            configurationHash: canonical.utf8.sha256,
            certificate: leaf.certificate,
            proof: stanza.libraryProof(on: origin),
        )
    }

    private func files(_ rendered: RenderedEndpoint, _ leaf: Leaf) -> [EndpointFile] {
        let own = rendered.files.map { file in
            EndpointFile(
                path: file.path,
                bytes: Array(file.text.utf8),
                mode: file.mode,
                isSecret: false
            )
        }
        return own + [
            EndpointFile(
                path: Self.certificate,
                bytes: Array(leaf.certificatePEM.utf8),
                mode: 0o444,
                isSecret: false,
            ),
            EndpointFile(
                path: Self.key,
                bytes: Array(leaf.privateKeyPEM.utf8),
                mode: 0o600,
                isSecret: true,
            ),
        ]
    }

    /// The path of the certificate in the folder of an endpoint.
    static let certificate = "server.crt"

    private static let key = "server.key"
}
