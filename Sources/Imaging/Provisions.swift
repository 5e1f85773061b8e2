package import Interop

/// Every image that a run asked for, or why there is none.
package struct Provisions: Sendable {
    /// One result for each request, in the order of the requests.
    package let servers: [Result<ServerImage, Fault>]

    /// The libraries of each client release, by its name.
    package let libraries: [String: Result<ProvidedLibraries, Fault>]

    /// The bench, with the libraries of every client release that has any.
    package let bench: Result<ImageRecord, Fault>

    /// What a reader of the results should know, such as that no mirror answered.
    package let notes: [String]

    /// Puts the parts together.
    package init(
        servers: [Result<ServerImage, Fault>],
        libraries: [String: Result<ProvidedLibraries, Fault>],
        bench: Result<ImageRecord, Fault>,
        notes: [String],
    ) {
        self.servers = servers
        self.libraries = libraries
        self.bench = bench
        self.notes = notes
    }

    /// Nothing at all, for one cause: neither the servers' images nor libraries nor a bench.
    package init(servers: Int, libraries: [String], fault: Fault) {
        self.init(
            servers: Array(repeating: .failure(fault), count: servers),
            libraries: libraries.reduce(into: [:]) { $0[$1] = .failure(fault) },
            bench: .failure(fault),
            notes: [],
        )
    }
}
