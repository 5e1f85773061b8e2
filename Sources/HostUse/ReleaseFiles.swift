import Digests
package import Interop

/// Fetches the signed index of suites, to see whether anything changed in the archive.
///
/// Any change of a package changes the hashes of indices that a suite's InRelease file
/// lists (Debian repository format, "Release files").
package enum ReleaseFiles {
    /// The SHA-256 of what the InRelease file of each suite of a base says of packages, by suite.
    ///
    /// Throws a ``Fault`` if one does not come within 10 seconds.
    package static func fetch(for base: BaseImage, from host: HostSources) async throws -> [String:
        String]
    {
        try await withThrowingTaskGroup(of: (String, String).self) { group in
            for suite in base.suites {
                group.addTask {
                    let hash = try await hash(of: suite, in: host.archive, from: host)
                    return (suite, hash)
                }
            }
            for suite in base.securitySuites {
                group.addTask {
                    let hash = try await hash(of: suite, in: host.securityArchive, from: host)
                    return (suite, hash)
                }
            }
            return try await group.reduce(into: [:]) { files, file in files[file.0] = file.1 }
        }
    }

    /// The header `Date` of the answer to a file's address, empty where there is none.
    ///
    /// Throws a ``Fault`` if the file does not come within 10 seconds.
    static func date(of address: String, from host: HostSources) async throws -> String {
        try await fetch(address, from: host, telling: "%header{date}").told
    }

    private static func hash(
        of suite: String,
        in archive: String,
        from host: HostSources,
    ) async throws -> String {
        let file = try await fetch("\(archive)/dists/\(suite)/InRelease", from: host).text
        return indices(in: file).utf8.sha256
    }

    private static func fetch(
        _ address: String,
        from host: HostSources,
        telling more: String = "",
    ) async throws -> (text: Substring, told: String) {
        do {
            let transfer = Transfer(through: host)
            return try await transfer.text(at: address, within: 10, telling: more)
        } catch let failure as TransferFailure {
            throw failure.fault
        }
    }

    /// The lines of an InRelease file about indices of packages; all of it where there are none.
    ///
    /// Its date and its signature are renewed several times a day where no package is.
    static func indices(in text: some StringProtocol) -> String {
        let lines = text.split(separator: "\n").filter { line in
            guard let path = line.split(separator: " ").last else { return false }
            return path.hasPrefix("main/binary-")
                && path.split(separator: "/").last?.hasPrefix("Packages") == true
        }
        return lines.isEmpty ? String(text) : lines.joined(separator: "\n")
    }
}
