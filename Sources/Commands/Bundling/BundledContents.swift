import Catalogue
import Foundation
import HostUse
import Imaging
import Interop

/// Puts together the folders that the images of a bundle are built from.
struct BundledContents {
    /// Knows where sources can be had, and what their sums are.
    let catalogue: Catalogue

    /// What recorded images were compiled from, as they say it themselves.
    let origins: [String]

    /// The folder of one image, made of inputs.
    ///
    /// Sources are not in it: they are large, and anybody can fetch them. Where they are and
    /// their sums are in `sources.txt`.
    func image(
        _ folder: String,
        _ inputs: ImageInputs,
        on base: BaseImage,
        _ folders: [LayerKey: String],
        recipe: String?,
    ) throws -> BundledImage {
        let recorded = recipe.flatMap(RecordedRecipe.init)
        var files: [BundleFile] = [
            BundleFile(
                "Dockerfile",
                try recorded?.dockerfile ?? text(inputs.dockerfile)
            )
        ]
        for (path, bytes) in try PublicHostFiles.files(for: base) {
            files.append(BundleFile(path, bytes))
        }
        files += try beside(inputs)
        let openssl = inputs.layers.lazy.compactMap(\.release).first
            .flatMap { catalogue.releases.release(named: $0)?.openssl }
        var arguments = recorded?.arguments ?? inputs.arguments
        if recorded == nil {
            arguments["PACKAGES"] = inputs.packages.sorted().joined(separator: " ")
        }
        if !inputs.patches.isEmpty {
            let own = inputs.patches.filter { $0.isFor(openssl) }
            if recorded == nil { arguments["PATCHES"] = own.map(\.name).joined(separator: " ") }
            for patch in own {
                files.append(BundleFile("patches/\(patch.name)", try Files.bytes(patch.file)))
            }
            files.append(BundleFile("patches/README", "Those that this version needs.\n"))
        }
        if !inputs.sources.isEmpty {
            files.append(BundleFile("sources.txt", try sources(inputs.sources, recorded)))
        }
        if !inputs.programs.isEmpty {
            files.append(BundleFile("incomplete", "\(folder) holds a program of pqlab's own\n"))
        }
        arguments["BASE"] = nil
        return BundledImage(
            folder: folder,
            base: base,
            arguments: arguments,
            layers: inputs.layers.reduce(into: [:]) { $0[$1.argument] = folders[$1] },
            files: files.sorted { $0.path < $1.path },
        )
    }

    /// The image that sources are fetched with.
    func fetching(on base: BaseImage) throws -> BundledImage {
        let dockerfile = """
            # What the sources of other images are fetched with.
            ARG BASE
            FROM ${BASE}
            COPY host /host
            RUN export DEBIAN_FRONTEND=noninteractive \\
             && apt-get -c /host/apt.conf update \\
             && apt-get -c /host/apt.conf -y install ca-certificates curl

            """
        let files = try PublicHostFiles.files(for: base).map { BundleFile($0.key, $0.value) }
        return BundledImage(
            folder: "fetch",
            base: base,
            arguments: [:],
            layers: [:],
            files: ([BundleFile("Dockerfile", dockerfile)] + files).sorted { $0.path < $1.path },
        )
    }

    /// What lies beside a Dockerfile for it to copy; patches and wheels it gets by name.
    private func beside(_ inputs: ImageInputs) throws(Fault) -> [BundleFile] {
        let folder = URL(filePath: inputs.dockerfile).deletingLastPathComponent().path
        var files: [BundleFile] = []
        for path in try Files.below(folder)
        where !path.hasSuffix(".Dockerfile") && !path.hasPrefix("patches/")
            && !path.hasPrefix("wheels/")
        {
            let isProgram = FileManager.default.isExecutableFile(atPath: "\(folder)/\(path)")
            files.append(
                BundleFile(
                    path,
                    try Files.bytes("\(folder)/\(path)"),
                    mode: isProgram ? 0o755 : 0o644
                )
            )
        }
        if let requirements = inputs.requirements {
            files.removeAll { $0.path == Self.requirements }
            files.append(BundleFile(Self.requirements, try Files.bytes(requirements)))
        }
        if files.contains(where: { $0.path == Self.requirements }) {
            files.append(BundleFile("wheels/README", "Wheels that lie here are not fetched.\n"))
        }
        return files
    }

    /// One line for each source: its name, its SHA-256, and every address that it may be at.
    private func sources(_ needs: [SourceNeed], _ recorded: RecordedRecipe?) throws -> String {
        try needs.map { need in
            // A branch is the version of it that was compiled.
            let known = need.name == "openssl" ? openSSL(of: need.version) : nil
            let version = known?.version ?? need.version
            guard let entry = catalogue.sources.entry(named: need.name),
                let sum = known?.sum ?? recorded?.files["sources/\(need.name)"]
                    ?? entry.versions[version]?.first
            else {
                throw Fault(
                    operation: "bundle source",
                    subject: "\(need.name) \(need.version)",
                    reason: "its SHA-256 is not known",
                    hint: "name an exact version of `\(SourceList.path)` in the matrix",
                )
            }
            func filled(_ text: String) -> String {
                text.replacing(SourceEntry.versionPlaceholder, with: version)
            }
            let addresses = entry.upstream.map { "\(filled($0))/\(filled(entry.archive))" }
            return "\(need.name) \(sum) \(addresses.joined(separator: " "))\n"
        }
        .joined()
    }

    /// The exact version of an OpenSSL that was compiled, and the SHA-256 of its archive.
    private func openSSL(of version: String) -> (version: String, sum: String)? {
        origins.lazy
            .compactMap { $0.firstMatch(of: #/openssl (\S+), SHA-256 ([0-9a-f]{64})/#) }
            .map { (String($0.1), String($0.2)) }
            .first { exact, _ in
                // 1.1.1w is a version of 1.1.1, and 3.50 none of 3.5.
                exact.hasPrefix(version) && exact.dropFirst(version.count).first?.isNumber != true
            }
    }

    private func text(_ path: String) throws(Fault) -> String {
        String(decoding: try Files.bytes(path), as: UTF8.self)
    }

    private static let requirements = "requirements.txt"
}
