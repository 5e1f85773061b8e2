import Interop

extension Cell {
    /// A cell of nginx on the newer release, pinned, unless said otherwise.
    static func sample(
        _ number: Int = 1,
        server: String = "nginx",
        release: String = "new",
        group: Group = .hybrid,
        policy: Policy = .pinned,
        client: String = "new",
    ) -> Cell {
        Cell(
            number: number,
            server: server,
            release: release,
            group: group,
            policy: policy,
            certificate: .ecdsaP256,
            client: .openssl(client),
            scenario: .handshake,
        )
    }
}

extension Cell {
    /// A cell of nginx as it is shipped, whose client offers what it offers by itself.
    static func asShipped(release: String = "new", client: String = "new") -> Cell {
        Cell(
            number: 1,
            server: "nginx",
            release: release,
            group: nil,
            policy: .default,
            certificate: .ecdsaP256,
            client: .openssl(client),
            scenario: .asShipped,
        )
    }
}

extension [Cell] {
    /// Every server on every release with every group under both policies: 24 cells.
    static var all: [Cell] {
        var cells: [Cell] = []
        for server in ["nginx", "flask"] {
            for release in ["old", "new"] {
                for group in World.groups {
                    for policy in Policy.allCases {
                        cells.append(
                            .sample(
                                cells.count + 1,
                                server: server,
                                release: release,
                                group: group,
                                policy: policy,
                            )
                        )
                    }
                }
            }
        }
        return cells
    }

    /// Three cells that share one endpoint.
    static var sharing: [Cell] {
        World.groups.enumerated().map { .sample($0 + 1, group: $1, policy: .default) }
    }
}
