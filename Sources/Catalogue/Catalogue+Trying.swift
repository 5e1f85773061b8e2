package import Interop

extension Catalogue {
    /// The known failures that no cell of any matrix could be about.
    ///
    /// What depends on versions is taken to be possible.
    package func impossible(_ failures: KnownFailures) -> [KnownFailure] {
        failures.failures.filter { !canTry($0.condition) }
    }

    /// Whether a matrix could name a cell that a condition is about.
    private func canTry(_ condition: Condition) -> Bool {
        let clients = releases.releases.filter(\.hasClient).map { ClientName.openssl($0.name) }
            .filter { client in
                guard let names = condition.clients else { return true }
                return names.contains(client.description) || names.contains(client.stack)
            }
        guard let client = clients.first else { return false }
        return releases.releases.contains { release in
            release.servers.contains { server in
                settings.contains { setting in
                    let cell = Cell(
                        number: 1,
                        server: server,
                        release: release.name,
                        group: setting.group,
                        policy: setting.policy,
                        certificate: setting.certificate,
                        client: client,
                        scenario: setting.scenario,
                    )
                    let circumstances = circumstances(of: cell, versions: nil, clientOpenSSL: nil)
                    return condition.holds(in: circumstances) != false
                }
            }
        }
    }

    /// What else can make up a cell, as a matrix puts it together.
    private var settings:
        [(scenario: Scenario, policy: Policy, group: Group?, certificate: CertificateKind)]
    {
        AxisValues.issued.flatMap { certificate in
            Scenario.allCases.flatMap { scenario in
                let groups: [Group?] = scenario.namesGroup ? groups.groups : [nil]
                let policies = scenario.namesGroup ? Policy.allCases : [.default]
                return policies.flatMap { policy in
                    groups.map { (scenario, policy, $0, certificate) }
                }
            }
        }
    }
}
