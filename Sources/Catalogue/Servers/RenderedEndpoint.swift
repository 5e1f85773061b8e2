/// Everything that starts one endpoint, with its values filled in.
package struct RenderedEndpoint: Hashable, Sendable {
    /// The words of the command.
    package let command: [String]

    /// Environment variables, by name.
    package let environment: [String: String]

    /// Its files, ordered by path.
    package let files: [RenderedFile]

    /// The setting that pins the group, such as `ssl_ecdh_curve`; nil where nothing does.
    package let configuredBy: String?

    /// All of it as one text, in which each part is preceded by its length in bytes.
    ///
    /// Two endpoints have the same text only if they are configured alike.
    package var canonicalText: String {
        var text = ""
        func add(_ name: String, _ value: String) {
            text += "\(name) \(value.utf8.count)\n\(value)\n"
        }
        for word in command { add("command", word) }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
            add("environment \(name)", value)
        }
        for file in files {
            add("file \(file.path) \(String(file.mode, radix: 8))", file.text)
        }
        add("configured_by", configuredBy ?? "")
        return text
    }
}
