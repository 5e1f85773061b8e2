import Digests
import Interop

extension ImageWorkshop {
    /// The packages of the bench: what `pqprobe` is linked with, and what people may want.
    static let benchPackages = [
        "ca-certificates", "curl", "iproute2", "libgcc-s1", "libstdc++6", "openssl",
    ]

    /// Provides the bench: `pqprobe` and the libraries of these releases, oldest first.
    func bench(
        on ground: Ground,
        probe: String,
        releases: [ProvidedLibraries],
    ) async throws -> ImageRecord {
        let packages = try PackageSet(Self.benchPackages)
        let program = try Files.sha256(of: probe)
        let order = Array(releases.map { "\($0.release.name)\n" }.joined().utf8)
        var contents = ImageContents(
            hashes: ["pqprobe": program, "releases/order": order.sha256],
        )
        for release in releases {
            contents.hashes.merge(release.hashes) { first, _ in first }
        }
        contents.files = {
            var files = ["pqprobe": try Files.bytes(probe), "releases/order": order]
            guard files["pqprobe"]?.sha256 == program else {
                throw Fault(
                    operation: "copy into an image",
                    subject: probe,
                    reason: "it has changed since the run began",
                    hint: "run again when nothing is being compiled",
                )
            }
            for release in releases {
                files.merge(try await self.files(of: release)) { first, _ in first }
            }
            return files
        }
        contents.executable = ["pqprobe"]
        contents.check = { image in
            do {
                _ = try await self.output(of: ["pqprobe", "--version"], in: image)
            } catch let fault as Fault {
                throw Fault(
                    operation: fault.operation,
                    subject: fault.subject,
                    reason: fault.reason,
                    hint: "compile `pqprobe` on \(ground.base.base.name) or an older system",
                )
            }
        }
        let (image, plan) = try await imageOrFault(packages, on: ground) { changes in
            ImagePlan(
                purpose: "bench",
                base: ground.base,
                dockerfile: try text(of: "\(home)/Dockerfiles/bench/bench.Dockerfile"),
                packages: packages,
                changes: changes,
                contents: contents,
            )
        }
        return ImageRecord(image, plan)
    }
}
