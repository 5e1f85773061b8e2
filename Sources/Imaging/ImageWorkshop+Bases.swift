import DockerEngine
import EngineUse
import Foundation
import HostUse
import Interop

extension ImageWorkshop {
    /// Provides a base image: as it is there, from a registry, or made on the spot.
    func provide(_ base: BaseImage) async throws -> ProvidedBase {
        if let present = try await present(base) { return present }
        let step = "make base image"
        return try await lock.withLock("base-\(base.name)") {
            await report(ImagingEvent(step: step, subject: base.name, kind: .waiting))
        } _: {
            if let present = try await present(base) { return present }
            try await self.step(step, base.name) {
                try await BuildLog.withLog(in: logDirectory, name: "base-\(base.name)") { log in
                    guard try await !pull(base, log: &log) else { return }
                    try await make(base, log: log)
                }
            }
            guard let present = try await present(base) else {
                throw Fault(
                    operation: step,
                    subject: base.name,
                    reason: "the engine does not have it after all",
                )
            }
            return present
        }
    }

    /// The base image, if the engine has it.
    private func present(_ base: BaseImage) async throws -> ProvidedBase? {
        guard let image = try await ownImage(base.reference), let key = image.labels[Label.recipe]
        else { return nil }
        var packages: PackageList? = notebook.page(image.id)
        if packages == nil {
            let list = try await self.packages(in: image.id)
            try notebook.write(list, as: image.id)
            packages = list
        }
        return ProvidedBase(
            base: base,
            reference: base.reference,
            key: key,
            packages: packages ?? PackageList([]),
        )
    }

    /// The image of a name in the lab's own namespace; nil if there is none.
    ///
    /// One that the lab did not make is a ``Fault``: a user's own names are never touched.
    func ownImage(_ reference: String) async throws -> ImageInspection? {
        guard let image = try await engine.inspectImage(reference) else { return nil }
        guard image.labels[Label.recipe] != nil else {
            throw Fault(
                operation: "use image",
                subject: reference,
                reason: "it was not made by this lab",
                hint: "give that image another name",
            )
        }
        return image
    }

    /// Makes the base image with `mmdebstrap` (mmdebstrap(1)).
    private func make(_ base: BaseImage, log: BuildLog) async throws {
        let directory = "\(state)/tmp"
        try Files.makeDirectory(directory)
        let stem = "\(directory)/base-\(base.name)-\(UUID().uuidString)"
        let (archive, status) = ("\(stem).tar", "\(stem).status")
        defer {
            Files.remove(archive)
            Files.remove(status)
        }
        let complaint = try await HostProgram.run(
            "mmdebstrap",
            Self.mmdebstrapArguments(base, archive: archive, status: status, host: host),
            environment: host.variables,
            input: host.sourceList(for: base),
            log: log.path,
        )
        if let complaint {
            let words = try log.lines().first { $0.hasPrefix("E: ") }?.dropFirst(3)
            throw Fault(
                operation: "make base image",
                subject: base.name,
                reason: "mmdebstrap: \(words.map(String.init) ?? complaint)",
                hint: geteuid() == 0 ? "read `\(log.path)`" : "run once as root",
            )
        }
        let list = PackageList(status: String(decoding: try Files.bytes(status), as: UTF8.self))
        let key = Recipe(base: base.name, origin: .made(list)).key
        _ = try await engine.importImage(
            from: .file(archive),
            repository: BaseImage.repository,
            tag: base.name,
            changes: [
                "LABEL \(Label.recipe)=\(key)",
                "LABEL \(Label.purpose)=base",
                "CMD [\"/bin/sh\"]",
            ],
        )
    }

    /// What `mmdebstrap` is asked for; sources come through its standard input.
    ///
    /// Release files past their date are accepted, their signatures checked all the same.
    /// Nothing of this host stays in the image: neither mirrors nor options.
    static func mmdebstrapArguments(
        _ base: BaseImage,
        archive: String,
        status: String,
        host: HostSources,
    ) -> [String] {
        var arguments = [
            "--variant=minbase",
            "--format=tar",
            "--aptopt=Acquire::Check-Valid-Until \"false\"",
            "--aptopt=Acquire::Languages \"none\"",
            "--aptopt=APT::Update::Error-Mode \"any\"",
        ]
        if let certificates = host.certificates {
            arguments.append("--aptopt=Acquire::https::CaInfo \"\(certificates)\"")
        }
        arguments += [
            "--customize-hook=download /var/lib/dpkg/status \(status.shellQuoted)",
            """
            --customize-hook=rm -f "$1/etc/apt/sources.list" \
            "$1/etc/apt/apt.conf.d/99mmdebstrap"
            """,
            base.suite,
            archive,
            "-",
        ]
        return arguments
    }
}

extension BaseImage {
    /// The name that base images share in the engine.
    static let repository = "pqlab/base"

    /// The name it has in the engine.
    var reference: String { "\(Self.repository):\(name)" }
}

extension String {
    /// The text as one word of a shell.
    var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
