import DockerEngine
import EngineUse
import Interop
import Orchestration
import Probing

extension ContainerConfiguration {
    /// The bench: it does nothing but hold namespaces and a volume, and run the probe.
    static func bench(_ settings: BenchSettings) -> Self {
        var configuration = hardened(image: settings.image, processes: 4096, megabytes: 1024)
        configuration.entrypoint = []
        configuration.command = ["sleep", "infinity"]
        // Endpoints share its PID namespace: what their processes orphan is reaped here.
        configuration.initProcess = true
        configuration.networkMode = "none"
        configuration.supplementaryGroups = ["\(WaveArchive.planGroup)"]
        configuration.volumes = [BenchPaths.lab]
        configuration.labels = settings.labels(.bench)
        return configuration
    }

    /// An endpoint of the bench.
    static func endpoint(
        _ setup: EndpointSetup,
        on bench: String,
        _ settings: BenchSettings,
    ) -> Self {
        var configuration = hardened(image: setup.image.digest, processes: 64, megabytes: 256)
        configuration.entrypoint = []
        configuration.command = setup.command
        configuration.environment = setup.environment
        configuration.workingDirectory = "/"
        configuration.supplementaryGroups = ["\(WaveArchive.group(of: setup))"]
        configuration.networkMode = "container:\(bench)"
        configuration.pidMode = "container:\(bench)"
        configuration.volumesFrom = ["\(bench):ro"]
        configuration.labels = settings.labels(.endpoint)
        configuration.labels[Label.endpoint] = setup.id
        configuration.labels[Label.server] = setup.identity.server
        configuration.labels[Label.release] = setup.identity.release
        return configuration
    }

    /// The helper that gives the bench's loopback the packet size of an Ethernet.
    static func packetLimiter(on bench: String, _ settings: BenchSettings) -> Self {
        var configuration = hardened(image: settings.image, processes: 16, megabytes: 64)
        configuration.entrypoint = []
        configuration.command = ["ip", "link", "set", "lo", "mtu", "1500"]
        configuration.user = "0:0"
        configuration.capAdd = ["NET_ADMIN"]
        configuration.networkMode = "container:\(bench)"
        configuration.labels = settings.labels(.helper)
        return configuration
    }

    /// The helper that writes down what crosses the bench's loopback.
    ///
    /// As root it may open a packet socket with this one capability, and with no other it could
    /// not become anybody else. What it writes lies in a volume that no other container mounts.
    static func packetRecorder(on bench: String, _ settings: BenchSettings) -> Self {
        var configuration = hardened(image: settings.image, processes: 16, megabytes: 128)
        configuration.entrypoint = []
        configuration.command = PacketRecording.command
        configuration.user = "0:0"
        configuration.capAdd = ["NET_RAW"]
        configuration.networkMode = "container:\(bench)"
        configuration.volumes = [PacketRecording.folder]
        configuration.ulimits.append(
            ResourceLimit(
                name: "fsize",
                soft: PacketRecording.sizeLimit,
                hard: PacketRecording.sizeLimit
            )
        )
        configuration.labels = settings.labels(.helper)
        return configuration
    }
}
