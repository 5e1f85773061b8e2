import Foundation

/// A text that is not to be told, and what stands in its place.
struct Secret: Hashable, Sendable {
    /// The text.
    let text: String

    /// Where it counts.
    let extent: Extent

    /// What stands in its place.
    let placeholder: String

    /// Where a text counts as the secret.
    enum Extent: Hashable, Sendable {
        /// Everywhere, at the beginning of other words as well.
        case folder

        /// Where it is a word of its own.
        case word

        /// Where it is the name of a host, in capitals or not, or the end of one.
        case host
    }

    /// A text that counts in an extent.
    init(_ text: String, _ extent: Extent, _ placeholder: String) {
        self.text = text
        self.extent = extent
        self.placeholder = placeholder
    }

    /// The name or address of a host, or with a dot at its beginning that of a domain.
    init(host: String, _ placeholder: String) {
        self.init(host, .host, placeholder)
    }

    /// Whether it tells anything: a short word might be of any text, and some names are everybody's.
    var isTelling: Bool {
        switch extent {
        case .folder: text.count > 1 && !Self.systemFolders.contains(text)
        case .word: text.count > 3 && !Self.everybodys.contains(text.lowercased())
        case .host: text.count > 3 && !Self.isEverybodys(host: text)
        }
    }

    /// Whether a host, with a port or without, is one that all have: Debian's, or a loopback.
    static func isEverybodys(host: String) -> Bool {
        let name = String(host.lowercased().trimmingPrefix("."))
        return everybodys.contains(name) || name == "debian.org" || name.hasSuffix(".debian.org")
            || name.hasPrefix("127.") || name.hasPrefix("localhost:")
            || ["::1", "[::1]", "0.0.0.0"].contains(name) || name.hasPrefix("[::1]:")
    }

    /// Names that tell of nobody, and are words of what the lab writes.
    private static let everybodys: Set<String> = [
        "admin", "apache", "bench", "caddy", "cheroot", "client", "debian", "docker", "flask",
        "localhost", "nginx", "nobody", "openssl", "pqlab", "proxy", "python", "python3", "root",
        "runner", "server", "ubuntu", "user", "uvicorn", "vagrant",
    ]

    /// Folders that every host or container has, and that paths inside the bench begin with.
    private static let systemFolders: Set<String> = [
        "/", "/dev", "/etc", "/home", "/lab", "/lib", "/mnt", "/opt", "/proc", "/root", "/run",
        "/srv", "/sys", "/tmp", "/usr", "/usr/local", "/var", "/var/lib", "/var/tmp",
    ]

    /// A text in which the placeholder stands wherever the secret counts.
    func hidden(in text: String) -> String {
        var hidden = ""
        var done = text.startIndex
        var next = text.startIndex
        let options: String.CompareOptions = extent == .host ? .caseInsensitive : .literal
        while let found = text.range(of: self.text, options: options, range: next..<text.endIndex) {
            next = found.upperBound
            guard let start = start(of: found, in: text) else { continue }
            hidden += text[done..<max(start, done)]
            hidden += placeholder
            done = found.upperBound
        }
        return hidden + text[done...]
    }

    /// Where what is to be hidden begins; nil where what was found does not count.
    private func start(of found: Range<String.Index>, in text: String) -> String.Index? {
        let before = text[..<found.lowerBound]
        let after = text[found.upperBound...].first
        switch extent {
        case .folder: return found.lowerBound
        case .word:
            return Self.goesOn(before.last) || Self.goesOn(after) ? nil : found.lowerBound
        case .host:
            if Self.goesOn(after) || after == "-" { return nil }
            let isDomain = self.text.first == "."
            // Of a name below it, such as `git.` of `git.corp.lan`, all is hidden.
            guard isDomain || before.last == "." else {
                return Self.goesOn(before.last) || before.last == "-" ? nil : found.lowerBound
            }
            let labels = before.reversed().prefix { Self.goesOn($0) || $0 == "-" || $0 == "." }
            if isDomain && labels.isEmpty { return nil }
            return text.index(found.lowerBound, offsetBy: -labels.count)
        }
    }

    /// Whether a word goes on with a character.
    private static func goesOn(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    }
}
