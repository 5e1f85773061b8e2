package import Probing

/// Endpoints that are started together, and what is to be done with them.
package struct Wave: Sendable {
    /// Its number within the run, from 1.
    package let number: Int

    /// The endpoints to start.
    package let endpoints: [EndpointSetup]

    /// What the probe does once they are started.
    ///
    /// Containers are not known yet: see ``plan(locatedIn:)``.
    let plan: ProbePlan

    /// Those of the endpoints that go on running, by their UUIDs.
    package var kept: Set<String> { plan.kept ?? [] }

    init(number: Int, endpoints: [EndpointSetup], plan: ProbePlan) {
        self.number = number
        self.endpoints = endpoints
        self.plan = plan
    }

    /// The same wave, whose probe tells the secrets of its connections.
    package func tellingKeys() -> Wave {
        var plan = plan
        plan.tellsKeys = true
        return Wave(number: number, endpoints: endpoints, plan: plan)
    }

    /// The plan for those endpoints that have a container: its identifier by the endpoint's.
    package func plan(locatedIn containers: [String: String]) -> ProbePlan {
        plan.located(in: containers)
    }
}
