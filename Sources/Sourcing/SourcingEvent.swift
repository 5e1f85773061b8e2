/// What is being done to have a source.
package struct SourcingEvent: Hashable, Sendable {
    /// One thing that takes time.
    package enum Step: Hashable, Sendable {
        /// Another run is fetching the same source, and is waited for.
        case waiting

        /// A place is asked what it has.
        case asking(SourcePlace)

        /// An archive comes from an address.
        case fetching(String)
    }

    /// The source and the version that was asked for, such as `openssl 3.5`.
    package let name: String

    /// What is being done.
    package let step: Step

    /// Puts the parts together.
    package init(name: String, step: Step) {
        self.name = name
        self.step = step
    }
}
