import Foundation
import HostUse

/// Takes out of a text what tells of the user and of the host.
///
/// Little of it ever gets into what the lab stores: a fault may name a file of the state folder,
/// and the log of a failed build the proxy that it went through.
struct Redaction: Sendable {
    private let secrets: [Secret]

    /// Knows the user's folders and name, the host's name, and what the host gets its data through.
    ///
    /// `sources` are folders and addresses that the user has given, `proxies` variables that lead
    /// through a proxy and are not of the environment.
    init(
        environment: [String: String],
        home: String,
        state: String,
        sources: [String] = [],
        proxies: [String: String] = [:],
        hostName: String = Self.hostName,
        userName: String = NSUserName(),
    ) {
        var secrets = [
            Secret(Self.whole(state), .folder, "STATE"), Secret(home, .folder, "PQLAB"),
            Secret(FileManager.default.currentDirectoryPath, .folder, "FOLDER"),
            Secret(environment["HOME"] ?? "", .folder, "HOME"),
        ]
        for variables in [environment, proxies] {
            for (name, value) in variables {
                switch name.lowercased() {
                case "http_proxy", "https_proxy", "all_proxy", "ftp_proxy":
                    secrets += NetworkAddress(value).secrets("PROXY")
                case "no_proxy":
                    secrets += value.split { $0 == "," || $0.isWhitespace }
                        .map { Secret(host: String($0.trimmingPrefix("*")), "NETWORK") }
                case "docker_host", "container_host":
                    secrets += NetworkAddress(value).secrets("ENGINE")
                case "user", "logname": secrets.append(Secret(value, .word, "USER"))
                default: break
                }
            }
        }
        for place in sources {
            if place.contains("://") {
                secrets += NetworkAddress(place).secrets("SOURCES")
            } else {
                secrets.append(Secret(Self.whole(place), .folder, "SOURCES"))
                if place.contains("/") { secrets.append(Secret(place, .folder, "SOURCES")) }
            }
        }
        secrets.append(Secret(userName, .word, "USER"))
        secrets.append(Secret(host: hostName, "HOST"))
        if let label = hostName.split(separator: ".").first {
            secrets.append(Secret(host: String(label), "HOST"))
        }
        // The longest first, so that no part of one is left.
        self.secrets = secrets.filter(\.isTelling)
            .sorted {
                ($1.text.count, $0.text, $0.placeholder)
                    < ($0.text.count, $1.text, $1.placeholder)
            }
    }

    /// What the kernel calls the host; nobody is asked for its full name.
    private static var hostName: String {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/hostname", encoding: .utf8)
        return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func whole(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.path
    }

    /// The text without any of it.
    func callAsFunction(_ text: String) -> String {
        secrets.reduce(text) { $1.hidden(in: $0) }
    }
}

extension Redaction {
    /// Knows also what the host's apt is told of mirrors and proxies.
    init(
        environment: [String: String],
        home: String,
        state: String,
        sources: [String],
        host: HostSources,
    ) {
        self.init(
            environment: environment,
            home: home,
            state: state,
            sources: sources + [host.archive, host.securityArchive],
            proxies: host.proxies,
        )
    }
}
