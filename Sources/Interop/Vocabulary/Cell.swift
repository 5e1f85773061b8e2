/// One combination of a matrix: what is tried, and judged, as one.
package struct Cell: Hashable, Sendable, Codable {
    /// Its number within the run, from 1, in the order of the plan.
    package let number: Int

    /// The server's name in the catalogue.
    package let server: String

    /// The name of the release under the server.
    package let release: String

    /// The group offered; nil where the scenario leaves the offer to the client.
    package let group: Group?

    /// How the server's groups are set.
    package let policy: Policy

    /// What the server presents.
    package let certificate: CertificateKind

    /// Who connects.
    package let client: ClientName

    /// What the client does.
    package let scenario: Scenario

    /// Puts the parts together.
    ///
    /// A cell names a group exactly where its scenario does; an endpoint that is pinned to one
    /// serves no other.
    package init(
        number: Int,
        server: String,
        release: String,
        group: Group?,
        policy: Policy,
        certificate: CertificateKind,
        client: ClientName,
        scenario: Scenario,
    ) {
        precondition(
            scenario.namesGroup == (group != nil),
            "a cell names a group exactly where its scenario does",
        )
        precondition(
            group != nil || policy == .default,
            "a pinned endpoint serves cells of its group alone",
        )
        self.number = number
        self.server = server
        self.release = release
        self.group = group
        self.policy = policy
        self.certificate = certificate
        self.client = client
        self.scenario = scenario
    }

    /// The name of the group, or what stands in its place.
    package var groupName: String {
        group?.name ?? Scenario.anyGroup
    }

    /// The readable name that stays the same from run to run.
    package var key: String {
        """
        \(server)/\(release)/\(groupName)/\(policy.rawValue)/\(certificate.rawValue)\
        /\(client)/\(scenario.rawValue)
        """
    }

    /// The endpoint that serves it.
    package var endpoint: EndpointIdentity {
        EndpointIdentity(
            server: server,
            release: release,
            policy: policy,
            pin: policy == .pinned ? group?.id : nil,
            certificate: certificate,
        )
    }
}
