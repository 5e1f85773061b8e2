import DockerEngine
import EngineTesting
import Testing

@Suite struct `A container configuration` {
    /// The body of the request that creates a container.
    private func body(_ configuration: ContainerConfiguration) async throws -> String {
        try await StubEngine.withEngine { _ in
            StubReply(201, #"{"Id":"ab","Warnings":["no swap limit support"]}"#)
        } _: { engine, stub in
            let container = try await engine.create(configuration, name: "server-1")
            #expect(container.id == "ab")
            #expect(container.warnings == ["no swap limit support"])
            let request = try #require(stub.request)
            #expect(request.line == "POST /containers/create?name=server-1")
            #expect(request.contentType == "application/json")
            return request.text
        }
    }

    @Test func `sends nothing that was not set`() async throws {
        let body = try await body(ContainerConfiguration(image: "nginx:1"))
        #expect(body == #"{"HostConfig":{},"Image":"nginx:1"}"#)
    }

    @Test func `sends all that was set`() async throws {
        var configuration = ContainerConfiguration(image: "nginx:1")
        configuration.command = ["nginx", "-c", "/lab/nginx.conf"]
        configuration.entrypoint = ["/bin/env"]
        configuration.environment = ["B": "2", "A": "1=1"]
        configuration.user = "65534:65534"
        configuration.workingDirectory = "/lab"
        configuration.labels = ["dev.pqlab.run": "7"]
        configuration.volumes = ["/lab"]
        configuration.volumesFrom = ["bench:ro"]
        configuration.networkMode = "container:bench"
        configuration.pidMode = "container:bench"
        configuration.readOnlyRoot = true
        configuration.tmpfs = ["/tmp": "rw,noexec"]
        configuration.capDrop = ["ALL"]
        configuration.capAdd = ["NET_RAW"]
        configuration.securityOptions = ["no-new-privileges"]
        configuration.pidsLimit = 64
        configuration.memory = 268_435_456
        configuration.memorySwap = 268_435_456
        configuration.ulimits = [ResourceLimit(name: "nofile", soft: 1, hard: 2)]
        configuration.initProcess = true
        configuration.stopSignal = "SIGINT"
        configuration.autoRemove = false
        let host = [
            #""AutoRemove":false,"CapAdd":["NET_RAW"],"CapDrop":["ALL"],"Init":true,"#,
            #""Memory":268435456,"MemorySwap":268435456,"NetworkMode":"container:bench","#,
            #""PidMode":"container:bench","PidsLimit":64,"ReadonlyRootfs":true,"#,
            #""SecurityOpt":["no-new-privileges"],"Tmpfs":{"/tmp":"rw,noexec"},"#,
            #""Ulimits":[{"Hard":2,"Name":"nofile","Soft":1}],"VolumesFrom":["bench:ro"]"#,
        ]
        let expected = [
            #"{"Cmd":["nginx","-c","/lab/nginx.conf"],"Entrypoint":["/bin/env"],"#,
            #""Env":["A=1=1","B=2"],"HostConfig":{"#, host.joined(), #"},"Image":"nginx:1","#,
            #""Labels":{"dev.pqlab.run":"7"},"StopSignal":"SIGINT","User":"65534:65534","#,
            #""Volumes":{"/lab":{}},"WorkingDir":"/lab"}"#,
        ]
        #expect(try await body(configuration) == expected.joined())
    }
}
