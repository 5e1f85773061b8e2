import DockerEngine
import EngineUse
import HostUse
import Imaging

extension Doors {
    /// The workshop that provides images for a state folder.
    ///
    /// `run` marks the containers that it needs meanwhile.
    func workshop(
        on engine: Engine,
        state: String,
        host: HostSources,
        sources: SourceDoors,
        run: String,
        report: @escaping @Sendable (ImagingEvent) async -> Void = { _ in },
    ) -> ImageWorkshop {
        ImageWorkshop(
            engine: engine,
            home: home,
            state: state,
            host: host,
            sources: sources,
            labels: [
                Label.run: run, Label.lease: Lease.own.description, Label.purpose: "helper",
            ],
            report: report,
        )
    }
}
