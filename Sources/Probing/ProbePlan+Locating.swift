extension ProbePlan {
    /// The same plan for those endpoints that have a container.
    ///
    /// `containers` has the container's identifier by the endpoint's. Endpoints
    /// without one, and their blocks, are left out.
    package func located(in containers: [String: String]) -> ProbePlan {
        var plan = ProbePlan(
            names: names,
            serverShareLengths: serverShareLengths,
            authority: authority,
            serverName: serverName,
            timeout: timeout,
            startTimeout: startTimeout,
            seed: seed,
            endpoints: endpoints.compactMap { endpoint in
                containers[endpoint.id].map { container in
                    ProbeEndpoint(
                        id: endpoint.id,
                        container: container,
                        port: endpoint.port,
                        nonce: endpoint.nonce,
                        certificate: endpoint.certificate,
                        timeout: endpoint.timeout,
                        startTimeout: endpoint.startTimeout,
                    )
                }
            },
            clients: clients,
            blocks: blocks.filter { containers[$0.endpoint] != nil },
        )
        plan.kept = kept
        plan.tellsKeys = tellsKeys
        return plan
    }
}
