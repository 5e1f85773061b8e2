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
                    (suite, try await hash(of: suite, in: host.archive, from: host))
                }
            }
            for suite in base.securitySuites {
                group.addTask {
                    (suite, try await hash(of: suite, in: host.securityArchive, from: host))
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
        let file = try await fetch("\(archive)/dists/\(suite)/InRelease", from: host).file
        return indices(in: file).utf8.sha256
    }

    /// Fetches one file with curl, which goes through proxies as apt does: by `GET`, since
    /// many of them let no tunnel through to a mirror that speaks plain HTTP.
    ///
    /// `telling` is what curl tells after the file besides (curl(1), `--write-out`).
    private static func fetch(
        _ address: String,
        from host: HostSources,
        telling more: String = "",
    ) async throws -> (file: Substring, told: String) {
        var arguments = [
            "--disable", "--silent", "--fail", "--location", "--globoff",
            "--connect-timeout", "5", "--max-time", "10",
            "--write-out", "\n%{http_code}\(more)",
        ]
        if let certificates = host.certificates { arguments += ["--cacert", certificates] }
        let answer = try await HostProgram.answer(
            of: "curl",
            arguments + [address],
            environment: host.variables,
        )
        guard let answer else { throw HostProgram.missing("curl") }
        let end = answer.output.utf8.lastIndex(of: UInt8(ascii: "\n")) ?? answer.output.startIndex
        // An HTTP status has three digits (RFC 9110, section 15).
        let told = answer.output[end...].dropFirst()
        guard answer.exitStatus == 0 else {
            throw Fault(
                operation: "fetch",
                subject: address,
                reason: cause(of: answer.exitStatus, code: String(told.prefix(3))),
            )
        }
        return (answer.output[..<end], String(told.dropFirst(3)))
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

    /// What an exit status of curl means (curl(1), "EXIT CODES").
    static func cause(of exitStatus: Int, code: String) -> String {
        switch exitStatus {
        case 5: "the proxy's name is unknown"
        case 6: "its host's name is unknown"
        case 7: "its host cannot be reached"
        case 22: "the mirror answered HTTP \(code)"
        case 28: "no answer came in time"
        case 35, 60: "its host is not trusted"
        default: "curl ended with exit status \(exitStatus)"
        }
    }
}
