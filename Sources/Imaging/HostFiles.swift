import DockerEngine
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

    /// An archive of them alone.
    var archive: TarArchive {
        var archive = TarArchive()
        archive.addDirectory("host")
        for (path, bytes) in sorted { archive.addFile(path, bytes) }
        return archive
    }

    /// Adds them to the context of a build.
    func add(to context: inout BuildContext) throws(Fault) {
        for (path, bytes) in sorted { try context.add(bytes, at: path) }
    }

    /// In the order of their paths, so that equal files make equal archives.
    private var sorted: [(key: String, value: [UInt8])] {
        files.sorted { $0.key < $1.key }
    }
}
