import Digests
import HostUse
import Interop

extension ImageWorkshop {
    /// The packages of the bench: what `pqprobe` is linked with, and what people may want.
    static let benchPackages = [
        "ca-certificates", "curl", "iproute2", "libgcc-s1", "libstdc++6", "openssl", "tcpdump",
    ]

    /// Provides the bench: `pqprobe` and the libraries of these releases, oldest first.
    func bench(
        on ground: Ground,
        probe: String,
        releases: [ProvidedLibraries],
    ) async throws -> ImageRecord {
        let packages = try PackageSet(Self.benchPackages)
        let (image, plan) = try await imageOrFault(packages, on: ground) { changes in
            try benchPlan(releases, on: ground.base, probe: probe, changes: changes)
        }
        return ImageRecord(image, plan)
    }

    /// Plans the bench with the libraries of these releases, with these changes of packages.
    func benchPlan(
        _ releases: [ProvidedLibraries],
        on base: ProvidedBase,
        probe: String,
        changes: PackageChanges,
    ) throws -> ImagePlan {
        let program = try Files.sha256(of: probe)
        let order = Array(releases.map { "\($0.release.name)\n" }.joined().utf8)
        var contents = ImageContents(
            hashes: ["pqprobe": program, "releases/order": order.sha256],
            programs: ["pqprobe"],
        )
        for release in releases {
            contents.hashes.merge(release.hashes) { first, _ in first }
        }
        contents.fill = { context in
            try context.add(copyOf: probe, at: "pqprobe", sha256: program, isProgram: true)
            try context.add(order, at: "releases/order")
            for release in releases { try await self.add(release, to: &context) }
        }
        contents.check = { image in
            do {
                _ = try await self.output(of: ["pqprobe", "--version"], in: image)
            } catch let fault as Fault {
                throw Fault(
                    operation: fault.operation,
                    subject: fault.subject,
                    reason: fault.reason,
                    hint: "compile `pqprobe` on \(base.base.name) or an older system",
                )
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
