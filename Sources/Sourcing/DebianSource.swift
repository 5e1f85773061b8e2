/// One version of a source package, as the index of a suite has it.
///
/// An index holds one paragraph for each: see "Debian source package control files" in
/// deb-src-control(5), and "Sources indices" of the Debian repository format.
struct DebianSource: Hashable, Sendable, Codable {
    /// The whole version, such as `3.5.7-1~deb13u2`.
    let version: String

    /// The folder of its files, below the archive's address.
    let directory: String

    /// The SHA-256 of each of its files, by name.
    let sums: [String: String]

    /// The version of what it packages: without an epoch and Debian's own revision.
    var upstreamVersion: String {
        let body = version.firstIndex(of: ":").map { version[$0...].dropFirst() } ?? version[...]
        return String(body.lastIndex(of: "-").map { body[..<$0] } ?? body)
    }

    /// Reads paragraphs, each of which begins with the field `Package`.
    static func read(_ text: String) -> [DebianSource] {
        var sources: [DebianSource] = []
        var paragraph: [Substring] = []
        for line in text.split(separator: "\n") + ["Package:"[...]] {
            if line.hasPrefix("Package:") {
                if let source = DebianSource(paragraph) { sources.append(source) }
                paragraph = []
            }
            paragraph.append(line)
        }
        return sources
    }

    private init?(_ paragraph: [Substring]) {
        var fields: [Substring: Substring] = [:]
        var sums: [String: String] = [:]
        var field: Substring = ""
        for line in paragraph {
            if line.hasPrefix(" ") {
                // A line of a field that goes on: SHA-256, size and name of a file.
                let words = line.split(separator: " ")
                guard field == "Checksums-Sha256", words.count == 3 else { continue }
                sums[String(words[2])] = String(words[0])
            } else if let colon = line.firstIndex(of: ":") {
                field = line[..<colon]
                fields[field] = line[colon...].dropFirst().drop { $0 == " " }
            }
        }
        guard let version = fields["Version"], let directory = fields["Directory"] else {
            return nil
        }
        self.version = String(version)
        self.directory = String(directory)
        self.sums = sums
    }
}
