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
        clients(of: condition).contains { client in
            releases.releases.contains { release in
                release.servers.contains { server in
                    settings(of: client).contains { setting in
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
                        let circumstances = circumstances(
                            of: cell,
                            versions: nil,
                            clientOpenSSL: nil
                        )
                        return condition.holds(in: circumstances) != false
                    }
                }
            }
        }
    }

    /// One client of every stack that a condition can be about.
    private func clients(of condition: Condition) -> [ClientName] {
        let all =
            releases.releases.filter(\.hasClient).map { ClientName.openssl($0.name) }
            + [.boringssl, .swift]
        let named = all.filter { client in
            guard let names = condition.clients else { return true }
            return names.contains(client.description) || names.contains(client.stack)
        }
        return ClientName.stacks.compactMap { stack in named.first { $0.stack == stack } }
    }

    /// What else can make up a cell of a client, as a matrix puts it together.
    private func settings(
        of client: ClientName
    ) -> [(scenario: Scenario, policy: Policy, group: Group?, certificate: CertificateKind)] {
        AxisValues.issued.flatMap { certificate in
            Scenario.allCases.flatMap { scenario in
                let groups: [Group?] = scenario.namesGroup ? groups.groups : [nil]
                return Policy.allCases.flatMap { policy in
                    groups.filter { group in
                        scenario.includes(group: group, policy: policy, client: client)
                    }
                    .map { (scenario, policy, $0, certificate) }
                }
            }
        }
    }
}
