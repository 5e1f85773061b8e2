import Foundation

/// Takes out of a text what tells of the user and of the host.
///
/// Almost nothing of it ever gets into what the lab stores: a fault may name a file of the state
/// folder, and the place of a source a folder of the user.
struct Redaction: Sendable {
    private let replacements: [(needle: String, placeholder: String)]

    /// Knows the user's folders, the host's name and the proxies of an environment.
    init(
        environment: [String: String],
        home: String,
        state: String,
        hostName: String = Self.hostName
    ) {
        var replacements: [(needle: String, placeholder: String)] = []
        for (folder, placeholder) in [
            (URL(filePath: state).standardizedFileURL.path, "STATE"), (home, "PQLAB"),
            (FileManager.default.currentDirectoryPath, "FOLDER"),
            (environment["HOME"] ?? "", "HOME"),
        ] where folder.count > 1 {
            replacements.append((folder, placeholder))
        }
        for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"] {
            if let proxy = environment[name], !proxy.isEmpty {
                replacements.append((proxy, "PROXY"))
            }
        }
        // A shorter one might be a word of any text, and tells nobody anything.
        if hostName.count > 3, hostName != "localhost" { replacements.append((hostName, "HOST")) }
        // The longest first, so that no part of one is left.
        self.replacements = replacements.sorted { $0.needle.count > $1.needle.count }
    }

    /// What the kernel calls the host; nobody is asked for its full name.
    private static var hostName: String {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/hostname", encoding: .utf8)
        return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The text without any of it.
    func callAsFunction(_ text: String) -> String {
        replacements.reduce(text) { $0.replacing($1.needle, with: $1.placeholder) }
    }
}
