/// The labels by which the lab knows what is its own in an engine.
package enum Label {
    /// The run that a container belongs to: its UUID.
    package static let run = "dev.pqlab.run"

    /// Who made a container, as a ``Lease`` in text.
    package static let lease = "dev.pqlab.lease"

    /// What a container or image is for, such as `bench` or `endpoint`.
    package static let purpose = "dev.pqlab.purpose"

    /// The endpoint that a container is: its UUID.
    package static let endpoint = "dev.pqlab.endpoint"

    /// The key of the recipe that an image was built by.
    package static let recipe = "dev.pqlab.recipe"

    /// The server in an image or container.
    package static let server = "dev.pqlab.server"

    /// The release that an image holds.
    package static let release = "dev.pqlab.release"

    /// Where the sources came from that an image was compiled from.
    package static let sources = "dev.pqlab.sources"

    /// The releases whose libraries a bench image holds, oldest first, with spaces between.
    package static let libraries = "dev.pqlab.libraries"

    /// The base image that an image stands on.
    package static let base = "dev.pqlab.base"
}
