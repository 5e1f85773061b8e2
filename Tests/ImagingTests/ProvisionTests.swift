import HostTesting
import Interop
import Testing

@testable import Imaging

@Suite struct `The progress of an order` {
    private let bases = ["debian-12", "debian-13"].map { name in
        BaseImage(name: name, suite: name, suites: [name], securitySuites: [], registryName: name)
    }
    private let fault = Fault(operation: "make base image", subject: "debian-12", reason: "no disk")

    private func order() -> ProvisionOrder {
        let commands = VersionCommands(
            server: VersionCommand(words: ["nginx", "-v"], pattern: "(.*)")
        )
        let releases = bases.map { Release.sample($0.name, base: $0.name) }
        return ProvisionOrder(
            servers: zip(releases, bases).map { release, base in
                ServerImageRequest(
                    server: "nginx",
                    release: release,
                    base: base,
                    dockerfile: "Dockerfile",
                    packages: ["nginx"],
                    versionCommands: commands,
                )
            },
            clients: releases,
            bases: bases,
            probe: "pqprobe",
        )
    }

    /// All jobs that can be done now, as words.
    private func jobs(_ progress: inout ProvisionProgress) -> [String] {
        var words: [String] = []
        while let job = progress.nextJob() {
            switch job {
            case .ground(let base): words.append("base \(base.name)")
            case .libraries(let release, _): words.append("libraries \(release.name)")
            case .server(let number, _): words.append("server \(number)")
            case .bench(let releases, _):
                words.append("bench " + releases.map(\.release.name).joined(separator: " "))
            }
        }
        return words
    }

    private func ground(_ index: Int, note: String? = nil) -> ProvisionStep {
        let base = ProvidedBase(
            base: bases[index],
            reference: "x",
            key: "x",
            packages: PackageList([])
        )
        let ground = Ground(base: base, resolution: Resolution(changes: [:], note: note))
        return .ground(bases[index], .success(ground))
    }

    private func libraries(_ index: Int) -> ProvisionStep {
        let image = ImageRecord(
            reference: "x",
            digest: "x",
            purpose: "openssl",
            server: nil,
            release: "x",
            base: "x",
            opensslSource: nil,
            recipeHash: "x",
            recipe: "x",
            versions: ImageVersions(server: nil, openssl: nil),
            createdAt: "x"
        )
        let libraries = ReleaseLibraries(libssl: "x", libcrypto: "x", versionText: "x")
        let release = Release.sample(bases[index].name)
        let provided = ProvidedLibraries(release: release, image: image, libraries: libraries)
        return .libraries(release.name, .success(provided))
    }

    @Test func `begins with the bases, and ends with the bench`() {
        var progress = ProvisionProgress(order: order())
        #expect(jobs(&progress) == ["base debian-12", "base debian-13"])
        progress.note(ground(1))
        #expect(jobs(&progress) == ["libraries debian-13", "server 1"])
        progress.note(libraries(1))
        #expect(jobs(&progress) == [])
        progress.note(ground(0, note: "no mirror"))
        #expect(jobs(&progress) == ["libraries debian-12", "server 0"])
        progress.note(libraries(0))
        #expect(jobs(&progress) == ["bench debian-12 debian-13"])
        #expect(progress.provisions.notes == ["debian-12: no mirror"])
    }

    @Test func `goes on without what stands on a base that failed`() {
        var progress = ProvisionProgress(order: order())
        _ = jobs(&progress)
        progress.note(.ground(bases[0], .failure(fault)))
        progress.note(ground(1))
        #expect(jobs(&progress) == ["libraries debian-13", "server 1"])
        progress.note(libraries(1))
        #expect(jobs(&progress) == ["bench debian-13"])
        progress.note(.server(1, .failure(fault)))
        progress.note(.bench(.failure(fault)))
        let provisions = progress.provisions
        #expect(provisions.servers == [.failure(fault), .failure(fault)])
        #expect(provisions.bench == .failure(fault))
        #expect(provisions.libraries["debian-12"] == .failure(fault))
        #expect(throws: Never.self) { try provisions.libraries["debian-13"]?.get() }
    }

    @Test func `has no bench where its base failed`() {
        var progress = ProvisionProgress(order: order())
        _ = jobs(&progress)
        progress.note(ground(0))
        progress.note(.ground(bases[1], .failure(fault)))
        progress.note(libraries(0))
        #expect(jobs(&progress) == ["libraries debian-12", "server 0"])
        #expect(progress.provisions.bench == .failure(fault))
    }

    @Test func `needs the newest base for the bench alone`() {
        let order = ProvisionOrder(servers: [], clients: [], bases: bases, probe: "pqprobe")
        #expect(order.neededBases.map(\.name) == ["debian-13"])
        #expect(
            order.packageSets(on: bases[1]).map(\.text)
                == ["ca-certificates curl iproute2 libgcc-s1 libstdc++6 openssl"]
        )
        #expect(order.packageSets(on: bases[0]).isEmpty)
    }
}
