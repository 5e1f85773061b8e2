import Interop
import Probing
import Testing

@Suite struct `A probe plan` {
    static let client = ProbeClient(
        name: .openssl("debian-13"),
        libcrypto: "/opt/libcrypto.so.3",
        libssl: "/opt/libssl.so.3",
    )
    static let task = ProbeTask(
        number: 4,
        offer: .known(of: [GroupSpelling(group: .secp256r1, name: "P-256")]),
        sourceAddress: "127.1.2.3",
        samples: 20,
        confirmations: 2,
    )
    static let plan = ProbePlan(
        names: GroupNames([]),
        serverShareLengths: [.secp256r1: 65],
        authority: [0x30],
        serverName: "lab.test",
        timeout: 5_000_000,
        startTimeout: 20_000_000,
        seed: .max,
        endpoints: ["e1", "e2", "e3"].map { id in
            ProbeEndpoint(id: id, container: "", port: 4433, nonce: "n-\(id)", certificate: [1, 2])
        },
        clients: [client],
        blocks: ["e1", "e2", "e3", "e1"].enumerated().map { number, id in
            ProbeBlock(number: number, endpoint: id, client: client.name, tasks: [task])
        },
    )

    @Test func `is located in the containers that there are`() {
        let located = Self.plan.located(in: ["e1": "c1", "e3": "c3", "e9": "c9"])
        #expect(located.endpoints.map(\.id) == ["e1", "e3"])
        #expect(located.endpoints.map(\.container) == ["c1", "c3"])
        #expect(located.endpoints.map(\.nonce) == ["n-e1", "n-e3"])
        #expect(located.blocks.map(\.number) == [0, 2, 3])
    }

    @Test func `has nothing to do without containers`() {
        let located = Self.plan.located(in: [:])
        #expect(located.endpoints.isEmpty && located.blocks.isEmpty)
        #expect(located.clients.map(\.name) == [Self.client.name])
    }

    @Test func `ends every server but those that are kept`() throws {
        var plan = Self.plan
        #expect(plan.endpointsToEnd.map(\.id) == ["e1", "e2", "e3"])
        plan.kept = ["e2", "e9"]
        let located = plan.located(in: ["e1": "c1", "e2": "c2"])
        #expect(located.endpointsToEnd.map(\.id) == ["e1"])
        let copy = try EventLine.decode(ProbePlan.self, from: EventLine.encode(located))
        #expect(copy.endpointsToEnd.map(\.id) == ["e1"])
    }

    @Test func `of a lab that keeps nothing names nobody to be kept`() throws {
        let line = String(decoding: try EventLine.encode(Self.plan), as: UTF8.self)
        #expect(!line.contains("kept"))
    }

    @Test func `says the same after a round trip`() throws {
        let plan = Self.plan.located(in: ["e1": "c1"])
        let line = try EventLine.encode(plan)
        let copy = try EventLine.decode(ProbePlan.self, from: line)
        #expect(try EventLine.encode(copy) == line)
        #expect(copy.serverShareLengths == [.secp256r1: 65])
        #expect(copy.seed == .max)
        #expect(copy.blocks.map(\.tasks.count) == [1, 1])
    }
}
