import Digests
import HostUse
import Interop

extension ImageWorkshop {
    /// The packages of the bench: what `pqprobe` is linked with, and what people may want.
    static let benchPackages = [
        "ca-certificates", "curl", "iproute2", "libgcc-s1", "libstdc++6", "openssl", "tcpdump",
    ]

    /// Provides the bench: these programs, `pqprobe` first, and the libraries of these releases,
    /// oldest first.
    func bench(
        on ground: Ground,
        probes: [String],
        releases: [ProvidedLibraries],
    ) async throws -> ImageRecord {
        let packages = try PackageSet(Self.benchPackages)
        let (image, plan) = try await imageOrFault(packages, on: ground) { changes in
            try benchPlan(releases, on: ground.base, probes: probes, changes: changes)
        }
        return ImageRecord(image, plan)
    }

    /// Plans the bench with the libraries of these releases, with these changes of packages.
    func benchPlan(
        _ releases: [ProvidedLibraries],
        on base: ProvidedBase,
        probes: [String],
        changes: PackageChanges,
    ) throws -> ImagePlan {
        var programs: [(name: String, path: String, sha256: String)] = []
        for path in probes {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            programs.append((name, path, try Files.sha256(of: path)))
        }
        let order = Array(releases.map { "\($0.release.name)\n" }.joined().utf8)
        var contents = ImageContents(
            hashes: ["releases/order": order.sha256],
            programs: Set(programs.map(\.name)),
        )
        for program in programs { contents.hashes[program.name] = program.sha256 }
        for release in releases {
            contents.hashes.merge(release.hashes) { first, _ in first }
        }
        contents.fill = { [programs] context in
            for (name, path, sha256) in programs {
                try context.add(copyOf: path, at: name, sha256: sha256, isProgram: true)
            }
            try context.add(order, at: "releases/order")
            for release in releases { try await self.add(release, to: &context) }
        }
        contents.check = { [programs] image in
            for program in programs {
                do {
                    _ = try await self.output(of: [program.name, "--version"], in: image)
                } catch let fault as Fault {
                    throw Fault(
                        operation: fault.operation,
                        subject: fault.subject,
                        reason: fault.reason,
                        hint: "compile `\(program.name)` on \(base.base.name) or an older system",
                    )
                }
            }
        }
        return ImagePlan(
            purpose: "bench",
            base: base,
            dockerfile: try text(of: "\(home)/Dockerfiles/bench/bench.Dockerfile"),
            packages: try PackageSet(Self.benchPackages),
            changes: changes,
            contents: contents,
            libraries: releases.map(\.release.name),
        )
    }
}
