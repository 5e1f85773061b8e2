import DockerEngine
import EngineUse
import Interop
import Orchestration
import Testing

@testable import DockerBench

@Suite struct `A container of the bench` {
    private static let settings = BenchSettings(
        image: "sha256:bench",
        run: "0123456789-run",
        authority: [1, 2, 3],
        now: { Timestamp(microseconds: 0) }
    )

    private static let all: [ContainerConfiguration] = [
        .bench(settings),
        .endpoint(Sample.setup(), on: "bench-id", settings),
        .packetLimiter(on: "bench-id", settings),
        .packetRecorder(on: "bench-id", settings),
    ]

    @Test(arguments: all)
    func `is hardened, limited and labelled`(_ configuration: ContainerConfiguration) throws {
        #expect(configuration.capDrop == ["ALL"])
        #expect(configuration.readOnlyRoot == true)
        #expect(configuration.securityOptions == ["no-new-privileges"])
        #expect(try #require(configuration.pidsLimit) > 0)
        #expect(try #require(configuration.memory) > 0)
        #expect(configuration.memorySwap == configuration.memory)
        #expect(configuration.labels[Label.run] == "0123456789-run")
        #expect(configuration.labels[Label.lease] == Lease.own.description)
        #expect(configuration.tmpfs.keys.sorted() == ["/tmp"])
    }

    @Test func `has a capability only where it sets the MTU or captures`() {
        #expect(Self.all.map(\.capAdd) == [[], [], ["NET_ADMIN"], ["NET_RAW"]])
        #expect(Self.all.map(\.user) == ["65534:65534", "65534:65534", "0:0", "0:0"])
    }

    @Test func `is in the group of its own files alone`() {
        #expect(Self.all.map(\.supplementaryGroups) == [["65533"], ["10000"], [], []])
    }

    @Test(arguments: all)
    func `cannot fill the disk with what it writes`(_ configuration: ContainerConfiguration) {
        #expect(configuration.logLimit == 32 << 20)
    }

    @Test(arguments: all)
    func `asks for no limit of the engine's own`(_ configuration: ContainerConfiguration) throws {
        #expect(configuration.ulimits.map(\.name).starts(with: ["nofile", "nproc"]))
        for limit in configuration.ulimits.prefix(2) {
            #expect(limit.soft == 16_384 && limit.hard == 16_384)
        }
        // Nobody runs into the limit of all for what another has started.
        #expect(try #require(configuration.pidsLimit) <= 16_384 / 4)
    }

    @Test func `has no network of its own`() {
        #expect(Self.all[0].networkMode == "none")
        for helped in Self.all.dropFirst() { #expect(helped.networkMode == "container:bench-id") }
    }

    @Test func `sees the bench's processes, and its files without writing`() {
        let endpoint = Self.all[1]
        #expect(endpoint.pidMode == "container:bench-id")
        #expect(endpoint.volumesFrom == ["bench-id:ro"])
        #expect(endpoint.image == "sha256:image")
        #expect(endpoint.command == ["serve", "$(touch /tmp/x)", "; rm -rf /"])
        #expect(endpoint.entrypoint == [])
    }

    @Test func `captures into a file of limited size that no server can see`() {
        let recorder = Self.all[3]
        #expect(recorder.volumes == ["/capture"])
        #expect(recorder.volumesFrom == [] && recorder.pidMode == nil)
        #expect(recorder.ulimits.last?.name == "fsize")
        #expect(recorder.ulimits.last?.hard == 48 << 20)
    }

    @Test func `has a short name that tells its part`() {
        #expect(Self.settings.name("w1-e2") == "pqlab-01234567-w1-e2")
    }
}
