extension ProbePlan {
    /// The servers that are to be ended when all is done: those that nobody wants to keep.
    package var endpointsToEnd: [ProbeEndpoint] {
        endpoints.filter { kept?.contains($0.id) != true }
    }
}
