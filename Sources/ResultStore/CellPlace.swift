/// Where a cell stands on every axis of a matrix, as texts.
package struct CellPlace: Hashable, Sendable {
    /// The server under test.
    package var server: String

    /// The release under it.
    package var release: String

    /// The group offered; `any` where that is left to the client.
    package var group: String

    /// How the server's groups are set.
    package var policy: String

    /// What the server presents.
    package var certificate: String

    /// Who connects.
    package var client: String

    /// What the client does.
    package var scenario: String

    /// What the key says of later axes: all after its first `;`, or nothing.
    package var variant: String

    /// Puts the parts together.
    package init(
        server: String,
        release: String,
        group: String,
        policy: String,
        certificate: String,
        client: String,
        scenario: String,
        variant: String = "",
    ) {
        self.server = server
        self.release = release
        self.group = group
        self.policy = policy
        self.certificate = certificate
        self.client = client
        self.scenario = scenario
        self.variant = variant
    }
}
