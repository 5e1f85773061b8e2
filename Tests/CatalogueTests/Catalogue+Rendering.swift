import Catalogue
import Interop
import Testing

extension Catalogue {
    /// What starts a server on a release, with a group pinned or as shipped.
    func render(_ server: String, on release: String, _ group: String?) throws
        -> RenderedEndpoint
    {
        let stanza = try #require(self.server(named: server))
        return stanza.render(
            policy: group == nil ? .default : .pinned,
            group: try group.map { try #require(groups.group(named: $0)) },
            origin: .packaged,
            versions: .sample(server: server, release: release),
            values: EndpointValues(
                port: 9001,
                directory: "/lab/w1/e3",
                certificate: "/lab/pki/server.crt",
                key: "/lab/pki/server.key",
                nonce: "4f1d",
            ),
        )
    }
}
