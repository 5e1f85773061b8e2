import EngineTesting
import Foundation
import Testing

@testable import DockerEngine

@Suite struct `An engine's information` {
    @Test func `is asked for once, and read from Docker's own reply`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(
                200,
                #"{"DockerRootDir":"/var/lib/docker","Driver":"overlay2","CgroupVersion":"1","#
                    + #""PidsLimit":true,"MemoryLimit":false,"Warnings":null}"#
            )
        } _: { engine, stub in
            let information = try await engine.information()
            #expect(
                information
                    == EngineInformation(
                        rootFolder: "/var/lib/docker",
                        storageDriver: "overlay2",
                        controlGroupVersion: "1",
                        limitsProcesses: true,
                        limitsMemory: false,
                    )
            )
            #expect(stub.request?.target == "/v1.41/info")
        }
    }

    @Test func `promises nothing that the engine does not say`() throws {
        let reply = try JSONDecoder().decode(EngineInformation.Reply.self, from: Data("{}".utf8))
        let information = EngineInformation(reply)
        #expect(!information.limitsMemory && !information.limitsProcesses)
        #expect(information.rootFolder.isEmpty)
    }
}
