import DockerEngine
import Foundation
import Interop

extension ImageWorkshop {
    /// Finds out what upgrading a base and installing each set of packages would change.
    ///
    /// Asked only where the archive changed since the last time, or with `anew`. Where no
    /// mirror answers, the last answers stand, and a note says so.
    func resolve(
        _ sets: [PackageSet],
        on base: ProvidedBase,
        anew: Bool = false,
    ) async throws -> Resolution {
        let page: PackagePage? = notebook.page(Self.pageName(of: base))
        let known = anew ? [:] : page?.changes(for: sets, on: base) ?? [:]
        var files: [String: String] = [:]
        do {
            files = try await ReleaseFiles.fetch(for: base.base, from: host)
            if known.count == sets.count, files == page?.releaseFiles {
                return Resolution(changes: known.mapValues { .success($0) })
            }
        } catch let fault as Fault {
            if known.count == sets.count, let page {
                return page.lastResolution(of: sets, knowing: known, because: fault)
            }
        }
        do {
            let changes = try await ask(sets, on: base)
            try note(changes, on: base, files: files, page: page)
            return Resolution(changes: changes)
        } catch let fault as Fault {
            guard let page, !known.isEmpty else { throw fault }
            return page.lastResolution(of: sets, knowing: known, because: fault)
        }
    }

    static func pageName(of base: ProvidedBase) -> String { "packages-\(base.base.name)" }

    /// Keeps what was found out, together with what is still true of the page before.
    private func note(
        _ changes: [PackageSet: Result<PackageChanges, Fault>],
        on base: ProvidedBase,
        files: [String: String],
        page: PackagePage?,
    ) throws {
        guard !files.isEmpty else { return }
        let isSame = page?.baseKey == base.key && page?.releaseFiles == files
        var all = isSame ? page?.changes ?? [:] : [:]
        for (set, result) in changes {
            all[set.text] = try? result.get()
        }
        let page = PackagePage(
            baseKey: base.key,
            releaseFiles: files,
            resolvedAt: Date().formatted(.iso8601),
            changes: all,
        )
        try notebook.write(page, as: Self.pageName(of: base))
    }

    /// Asks apt itself, in a container of the base that can reach the mirrors.
    private func ask(
        _ sets: [PackageSet],
        on base: ProvidedBase,
    ) async throws -> [PackageSet: Result<PackageChanges, Fault>] {
        let name = base.base.name
        let simulation = Simulation(sets: sets)
        var configuration = ContainerConfiguration(image: base.reference)
        configuration.command = ["/bin/sh", "-c", simulation.script]
        configuration.environment = host.proxies
        configuration.networkMode = "host"
        let files = try HostFiles(sources: host, base: base.base)
        return try await step("resolve packages", name) {
            try await BuildLog.withLog(in: logDirectory, name: "packages-\(name)") { log in
                try await withContainer(configuration) { container in
                    let archive = ArchiveSource.bytes(files.archive.bytes)
                    try await engine.putArchive(archive, into: container, at: "/")
                    let code = try await engine.wait(for: container, until: .nextExit) {
                        try await engine.start(container)
                    }
                    let output = try await engine.log(of: container)
                    let lines = output.split(whereSeparator: \.isNewline).map(String.init)
                    for line in lines { try log.append(line) }
                    guard code == 0 else {
                        throw Fault(
                            operation: "resolve packages on",
                            subject: name,
                            reason: Simulation.cause(in: lines),
                            hint: "read `\(log.path)`",
                        )
                    }
                    return simulation.read(lines)
                }
            }
        }
    }
}
