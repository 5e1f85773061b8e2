import Catalogue
import DockerEngine

extension Architecture {
    /// What an engine's containers run on; one without releases is a ``CommandError``.
    static func of(
        _ engine: Engine,
        at location: EngineLocation,
    ) throws(CommandError) -> Architecture {
        guard let architecture = Architecture(engine.version.architecture) else {
            throw CommandError(
                "use engine",
                location.description,
                "it runs on \(engine.version.architecture), for which there are no releases",
                status: .disturbed
            )
        }
        return architecture
    }
}
