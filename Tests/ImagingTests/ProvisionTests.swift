import HostTesting
import Interop
import Testing

@testable import Imaging

@Suite struct `The progress of an order` {
    private let bases = ["debian-12", "debian-13"].map { name in
        BaseImage(name: name, suite: name, suites: [name], securitySuites: [], registryName: name)
    }
    private let fault = Fault(operation: "make base image", subject: "debian-12", reason: "no disk")

    private func server(_ release: Release, layers: [LayerKey] = []) -> ServerImageRequest {
        var inputs = ImageInputs(dockerfile: "Dockerfile", packages: ["nginx"])
        inputs.layers = layers
        return ServerImageRequest(
            server: "nginx",
            release: release,
            base: bases.first { $0.name == release.base } ?? bases[0],
            inputs: inputs,
            versionCommands: VersionCommands(
                server: VersionCommand(words: ["nginx", "-v"], pattern: "(.*)")
            ),
        )
    }

    private func order() -> ProvisionOrder {
        let releases = bases.map { Release.sample($0.name, base: $0.name) }
        return ProvisionOrder(
            servers: releases.map { server($0) },
            layers: [],
            clients: releases,
            bases: bases,
            probe: "pqprobe",
        )
    }

    /// An order with two compiled releases, whose OpenSSL is compiled with one toolchain.
    private func compiledOrder() -> ProvisionOrder {
        let releases = ["3.0", "3.5"].map { Release.compiled($0) }
        let toolchain = LayerKey(name: "toolchain", release: nil)
        var inputs = ImageInputs(dockerfile: "Dockerfile", packages: [])
        inputs.sources = [SourceNeed(name: "openssl", version: "3.5")]
        inputs.layers = [toolchain]
        let openssl = releases.map { release in
            LayerRequest(key: .openssl(of: release.name), base: bases[0], inputs: inputs)
        }
        return ProvisionOrder(
            servers: releases.map { server($0, layers: [toolchain, .openssl(of: $0.name)]) },
            layers: [
                LayerRequest(
                    key: toolchain,
                    base: bases[0],
                    inputs: ImageInputs(dockerfile: "Dockerfile", packages: ["gcc"]),
                )
            ] + openssl,
            clients: releases,
            bases: bases,
            probe: "pqprobe",
        )
    }

    private func progress(
        _ order: ProvisionOrder,
        times: [String: Duration] = [:],
    ) -> ProvisionProgress {
        let schedule = ProvisionSchedule(order) { times[order.subject(of: $0)] }
        return ProvisionProgress(order: order, schedule: schedule)
    }

    /// All nodes that can be worked on now, as words.
    private func nodes(_ progress: inout ProvisionProgress, of order: ProvisionOrder) -> [String] {
        var words: [String] = []
        while let node = progress.nextNode() { words.append(order.subject(of: node)) }
        return words
    }

    private func ground(_ index: Int, note: String? = nil) -> Ground {
        let base = ProvidedBase(
            base: bases[index],
            reference: "x",
            key: "x",
            packages: PackageList([])
        )
        return Ground(base: base, resolution: Resolution(changes: [:], note: note))
    }

    @Test func `begins with the bases, and ends with the bench`() {
        let order = order()
        var progress = progress(order)
        #expect(nodes(&progress, of: order) == ["debian-12", "debian-13"])
        progress.note(.ground("debian-13")) { $0.grounds["debian-13"] = .success(ground(1)) }
        #expect(nodes(&progress, of: order) == ["openssl on debian-13", "nginx on debian-13"])
        progress.note(.libraries("debian-13")) { _ in }
        #expect(nodes(&progress, of: order) == [])
        progress.note(.ground("debian-12")) {
            $0.grounds["debian-12"] = .success(ground(0, note: "no mirror"))
        }
        #expect(nodes(&progress, of: order) == ["openssl on debian-12", "nginx on debian-12"])
        progress.note(.libraries("debian-12")) { _ in }
        #expect(nodes(&progress, of: order) == ["bench"])
        #expect(progress.provisions.notes == ["debian-12: no mirror"])
    }

    @Test func `begins with the longest chain of work, and compiles a layer once`() {
        let order = compiledOrder()
        var progress = progress(order, times: ["openssl on 3.5": .seconds(400)])
        #expect(nodes(&progress, of: order) == ["debian-12", "debian-13"])
        progress.note(.ground("debian-12")) { _ in }
        #expect(nodes(&progress, of: order) == ["toolchain"])
        progress.note(.layer(LayerKey(name: "toolchain", release: nil))) { _ in }
        // The subject of a release's libraries is that of its layer.
        #expect(nodes(&progress, of: order) == ["openssl on 3.5", "openssl on 3.0"])
        progress.note(.layer(.openssl(of: "3.0"))) { _ in }
        #expect(nodes(&progress, of: order) == ["openssl on 3.0", "nginx on 3.0"])
    }

    @Test func `tells for everything why it is not there`() {
        let order = order()
        var progress = progress(order)
        progress.note(.server(1)) { $0.servers[1] = .failure(fault) }
        progress.note(.bench) { $0.bench = .failure(fault) }
        let provisions = progress.provisions
        #expect(provisions.servers[1] == .failure(fault))
        #expect(provisions.bench == .failure(fault))
        let missing = "cannot provide images on `a base`: the catalogue has no such base"
        #expect(throws: Fault.self) { try provisions.servers[0].get() }
        #expect(provisions.libraries["debian-12"].map { "\($0)" }?.isEmpty == false)
        if case .failure(let fault) = provisions.servers[0] {
            #expect("\(fault)" == missing)
        }
    }

    @Test func `ends all that is made with a layer as that layer ended`() throws {
        var results = ProvisionResults()
        let ending = Ending(.buildFailed, shape: "make: *** Error 1")
        results.layers[.openssl(of: "3.0")] = .success(.failed(ending))
        let failed = try results.layers([.openssl(of: "3.0")])
        #expect(failed == .failure(FailedLayer(key: .openssl(of: "3.0"), ending: ending)))
        results.layers[.openssl(of: "3.5")] = .failure(fault)
        #expect(throws: fault) { try results.layers([.openssl(of: "3.5")]) }
        #expect(throws: Fault.self) { try results.layers([.openssl(of: "3.6")]) }
    }

    @Test func `needs the newest base for the bench alone`() {
        let order = ProvisionOrder(
            servers: [],
            layers: [],
            clients: [],
            bases: bases,
            probe: "pqprobe"
        )
        #expect(order.neededBases.map(\.name) == ["debian-13"])
        #expect(
            order.packageSets(on: bases[1]).map(\.text)
                == ["ca-certificates curl iproute2 libgcc-s1 libstdc++6 openssl tcpdump"]
        )
        #expect(order.packageSets(on: bases[0]).isEmpty)
    }
}
