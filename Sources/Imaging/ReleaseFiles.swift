import AsyncHTTPClient
import Foundation
import Interop
import NIOCore
import NIOHTTP1

/// Fetches the signed index of suites, to see whether anything changed in the archive.
///
/// Any change of a package changes the suite's InRelease file, since that holds the
/// hashes of all indices (Debian repository format, "Release files").
enum ReleaseFiles {
    /// The SHA-256 of the InRelease file of each suite of a base, by suite.
    ///
    /// Throws a ``Fault`` if one does not come within 10 seconds.
    static func fetch(for base: BaseImage, from host: HostSources) async throws -> [String: String]
    {
        async let archive = fetch(base.suites, from: host.archive, proxies: host.proxies)
        async let security = fetch(
            base.securitySuites,
            from: host.securityArchive,
            proxies: host.proxies,
        )
        return try await archive.merging(await security) { first, _ in first }
    }

    private static func fetch(
        _ suites: [String],
        from mirror: String,
        proxies: [String: String],
    ) async throws -> [String: String] {
        var configuration = HTTPClient.Configuration()
        configuration.timeout.connect = .seconds(5)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.proxy = try proxy(for: mirror, among: proxies)
        return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            try await withThrowingTaskGroup(of: (String, String).self) { group in
                for suite in suites {
                    group.addTask {
                        let address = "\(mirror)/dists/\(suite)/InRelease"
                        return (suite, try await bytes(of: address, client: client).sha256)
                    }
                }
                return try await group.reduce(into: [:]) { files, file in files[file.0] = file.1 }
            }
        }
    }

    private static func bytes(of address: String, client: HTTPClient) async throws -> [UInt8] {
        do {
            let request = HTTPClientRequest(url: address)
            let response = try await client.execute(request, timeout: .seconds(10))
            guard response.status == .ok else {
                throw Fault(
                    operation: "fetch",
                    subject: address,
                    reason: "the mirror answered HTTP \(response.status.code)",
                )
            }
            let body = try await response.body.collect(upTo: 16 * 1024 * 1024)
            return Array(body.readableBytesView)
        } catch let fault as Fault {
            throw fault
        } catch {
            try Task.checkCancellation()
            throw Fault(operation: "fetch", subject: address, reason: cause(of: error))
        }
    }

    private static func cause(of error: any Error) -> String {
        switch error as? HTTPClientError {
        case .deadlineExceeded, .connectTimeout, .readTimeout, .tlsHandshakeTimeout:
            "no answer came in time"
        case .remoteConnectionClosed:
            "the connection was closed before the answer was complete"
        case .proxyAuthenticationRequired, .invalidProxyResponse, .httpProxyHandshakeTimeout:
            "the proxy does not let it through"
        default:
            "its host cannot be reached"
        }
    }

    /// The proxy on the way to a mirror; nil if there is none.
    static func proxy(
        for mirror: String,
        among proxies: [String: String],
    ) throws(Fault) -> HTTPClient.Configuration.Proxy? {
        let url = URL(string: mirror)
        let direct = (proxies["no_proxy"] ?? "").split(separator: ",").map { name in
            name.drop { $0 == " " || $0 == "." }
        }
        guard let scheme = url?.scheme, let host = url?.host(),
            let address = proxies["\(scheme)_proxy"],
            !direct.contains(where: { $0 == "*" || host == $0 || host.hasSuffix(".\($0)") })
        else { return nil }
        guard let proxy = URL(string: address), let name = proxy.host() else {
            throw Fault(
                operation: "use proxy",
                subject: "\(scheme)_proxy",
                reason: "it is no address",
                hint: "set it to one such as `http://HOST:PORT`",
            )
        }
        let authorization = proxy.user().map { user in
            HTTPClient.Authorization.basic(username: user, password: proxy.password() ?? "")
        }
        return .server(host: name, port: proxy.port ?? 80, authorization: authorization)
    }
}
