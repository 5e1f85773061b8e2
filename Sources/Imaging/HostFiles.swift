import DockerEngine
import HostUse
import Interop

/// The files that a build gets from its host, below `host/` in its context.
///
/// They decide how packages travel and not which, so they are in no key. Proxies are
/// not among them: those may hold a password, and a file of the context stays readable
/// in a layer of the image.
struct HostFiles {
    /// The contents by path within the context, such as `host/apt.conf`.
    let files: [String: [UInt8]]

    /// `changes` is there for the engine's cache of build steps: other packages, other steps.
    init(
        sources: HostSources,
        base: BaseImage,
        changes: PackageChanges = PackageChanges(installed: []),
    ) throws(Fault) {
        var files: [String: [UInt8]] = [:]
        var options = Self.options
        if let certificates = sources.certificates {
            files["host/ca-certificates.crt"] = try Files.bytes(certificates)
            options += "Acquire::https::CaInfo \"/host/ca-certificates.crt\";\n"
        }
        files["host/apt.conf"] = Array(options.utf8)
        files["host/sources.list"] = Array(sources.sourceList(for: base).utf8)
        files["host/packages"] = Array(changes.installed.map { "\($0)\n" }.joined().utf8)
        self.files = files
    }

    /// Options for `apt-get -c /host/apt.conf`.
    ///
    /// Suites whose Release file has run past its date are still what the lab wants to
    /// test, so the date is not checked; the signature is.
    private static let options = """
        Dir::Etc::SourceList "/host/sources.list";
        Dir::Etc::SourceParts "-";
        Acquire::Check-Valid-Until "false";
        Acquire::Languages "none";
        Acquire::Retries "3";
        APT::Install-Recommends "false";
        APT::Update::Error-Mode "any";

        """

    /// An archive of these and other files, in the order of their paths.
    func archive(with others: [String: [UInt8]] = [:], executable: Set<String> = []) -> [UInt8] {
        var archive = TarArchive()
        let all = files.merging(others) { _, other in other }
        var directories: Set<String> = []
        for (path, bytes) in all.sorted(by: { $0.key < $1.key }) {
            let parents = path.split(separator: "/").dropLast()
            for count in parents.indices {
                let directory = parents[...count].joined(separator: "/")
                if directories.insert(directory).inserted { archive.addDirectory(directory) }
            }
            archive.addFile(path, bytes, mode: executable.contains(path) ? 0o755 : 0o644)
        }
        return archive.bytes
    }
}
