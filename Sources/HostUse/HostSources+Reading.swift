import Foundation
import Interop

extension HostSources {
    /// Asks the host's apt and environment; where neither names a mirror, it is Debian's own.
    ///
    /// Two variables, `PQLAB_DEBIAN_MIRROR` and `PQLAB_DEBIAN_SECURITY_MIRROR`, go first.
    /// An address that is of no use is a ``Fault``.
    package static func read(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws -> HostSources {
        async let sources = HostProgram.output(of: "apt-get", AptSource.question)
        async let configuration = HostProgram.output(of: "apt-config", ["dump"])
        return try HostSources(
            sources: AptSource.read(try await sources ?? ""),
            configuration: AptConfiguration(try await configuration ?? ""),
            environment: environment,
            isReadable: FileManager.default.isReadableFile(atPath:),
        )
    }

    /// Chooses among what the host says.
    init(
        sources: [AptSource],
        configuration: AptConfiguration,
        environment: [String: String],
        isReadable: (String) -> Bool,
    ) throws(Fault) {
        archive = try Self.address(
            Self.archiveVariable,
            found: AptSource.archive(among: sources),
            otherwise: "http://deb.debian.org/debian",
            environment: environment,
        )
        securityArchive = try Self.address(
            Self.securityArchiveVariable,
            found: AptSource.securityArchive(among: sources),
            otherwise: "http://deb.debian.org/debian-security",
            environment: environment,
        )
        proxies = configuration.proxies(over: environment)
        let candidates = [environment["SSL_CERT_FILE"], "/etc/ssl/certs/ca-certificates.crt"]
        certificates = candidates.compactMap { $0 }.first { !$0.isEmpty && isReadable($0) }
    }

    private static func address(
        _ variable: String,
        found: String?,
        otherwise standard: String,
        environment: [String: String],
    ) throws(Fault) -> String {
        let given = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        let address = given ?? found ?? standard
        guard address.hasPrefix("http://") || address.hasPrefix("https://"),
            !address.contains(where: { $0.isWhitespace || "\"[]#".contains($0) })
        else {
            throw Fault(
                operation: "use mirror",
                subject: address,
                reason: "it is no address for HTTP",
                hint: "set `\(variable)` to one such as `http://HOST/debian`",
            )
        }
        guard URL(string: address)?.user() == nil else {
            throw Fault(
                operation: "use the mirror in",
                subject: given == nil ? "the host's apt configuration" : variable,
                reason: "it has a user's name in it, which would stay in every image",
                hint: "set `\(variable)` to a mirror that asks for none",
            )
        }
        return String(address.reversed().drop { $0 == "/" }.reversed())
    }
}
