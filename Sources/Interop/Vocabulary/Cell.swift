/// One combination of a matrix: what is tried, and judged, as one.
package struct Cell: Hashable, Sendable, Codable {
    /// Its number within the run, from 1, in the order of the plan.
    package let number: Int

    /// The server's name in the catalogue.
    package let server: String

    /// The name of the release under the server.
    package let release: String

    /// The group offered.
    package let group: Group

    /// How the server's groups are set.
    package let policy: Policy

    /// What the server presents.
    package let certificate: CertificateKind

    /// Who connects.
    package let client: ClientName

    /// What the client does.
    package let scenario: Scenario

    /// Puts the parts together.
    package init(
        number: Int,
        server: String,
        release: String,
        group: Group,
        policy: Policy,
        certificate: CertificateKind,
        client: ClientName,
        scenario: Scenario,
    ) {
        self.number = number
        self.server = server
        self.release = release
        self.group = group
        self.policy = policy
        self.certificate = certificate
        self.client = client
        self.scenario = scenario
    }

    /// The readable name that stays the same from run to run.
    package var key: String {
        """
        \(server)/\(release)/\(group.name)/\(policy.rawValue)/\(certificate.rawValue)\
        /\(client)/\(scenario.rawValue)
        """
    }

    /// The endpoint that serves it.
    package var endpoint: EndpointIdentity {
        EndpointIdentity(
            server: server,
            release: release,
            policy: policy,
            pin: policy == .pinned ? group.id : nil,
            certificate: certificate,
        )
    }
}
