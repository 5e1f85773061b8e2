import Interop

extension Groups {
    /// Reads the list of groups.
    init(text: String, file: String) throws(CatalogueError) {
        var groups: [Group] = []
        for value in try YAMLDocument.root(of: text, in: file).list(of: "groups") {
            let mapping = try YAMLMapping(
                value,
                of: "a group",
                keys: ["name", "id", "kind", "shares", "openssl", "go", "clients"],
            )
            let name = try mapping.required("name").name("a group")
            guard name != Scenario.anyGroup else {
                throw try mapping.required("name").error(
                    .invalid("`\(name)` stands in place of a group, and cannot name one")
                )
            }
            let id = try Self.codePoint(mapping.required("id"))
            if groups.contains(where: { $0.name == name }) {
                throw try mapping.required("name").error(.repeated("group `\(name)`"))
            }
            if groups.contains(where: { $0.id == id }) {
                throw try mapping.required("id").error(.repeated("code point `\(id.hexadecimal)`"))
            }
            let shares = try Self.shareLengths(mapping["shares"])
            groups.append(
                Group(
                    name: name,
                    id: id,
                    kind: try mapping.required("kind").choice(of: "kind"),
                    clientShareLength: shares?.client,
                    serverShareLength: shares?.server,
                    openssl: try mapping["openssl"].map(Self.support),
                    go: try mapping["go"].map(Self.support),
                    clients: try mapping["clients"].map(Self.clients) ?? [:],
                )
            )
        }
        self.init(groups)
    }

    /// A code point, such as `0x11EC`.
    private static func codePoint(_ value: YAMLValue) throws(CatalogueError) -> NamedGroup {
        let text = try value.text("a code point, such as `0x11EC`")
        guard text.hasPrefix("0x"), let number = UInt16(text.dropFirst(2), radix: 16) else {
            throw value.error(expected: "a code point, such as `0x11EC`")
        }
        return NamedGroup(rawValue: number)
    }

    /// Two lengths in bytes, the client's first.
    private static func shareLengths(
        _ value: YAMLValue?
    ) throws(CatalogueError) -> (client: Int, server: Int)? {
        guard let value else { return nil }
        guard let lengths = value.elements, lengths.count == 2 else {
            throw value.error(expected: "a list of two lengths, the client's and the server's")
        }
        // A key_exchange is a vector of at most 2^16 - 1 bytes (RFC 8446 section 4.2.8).
        return (
            try lengths[0].integer("shares", in: 1...65535),
            try lengths[1].integer("shares", in: 1...65535)
        )
    }

    /// The clients that bring their own TLS: `true`, or why one does not speak the group.
    private static func clients(
        _ value: YAMLValue
    ) throws(CatalogueError) -> [String: ClientSupport] {
        let stacks = ClientName.stacks.filter { $0 != "openssl" }
        var clients: [String: ClientSupport] = [:]
        for (_, stack, value) in try YAMLMapping(value, of: "clients", keys: stacks).entries {
            let text = try value.text("`true`, or why client `\(stack)` does not speak the group")
            guard text != "false" else {
                throw value.error(.invalid("in place of `false` it has to say why"))
            }
            clients[stack] = text == "true" ? .speaks : .lacks(reason: text)
        }
        return clients
    }

    private static func support(_ value: YAMLValue) throws(CatalogueError) -> LibrarySupport {
        let mapping = try YAMLMapping(
            value,
            of: "a library's support",
            keys: ["name", "implemented", "default"],
        )
        return LibrarySupport(
            name: try mapping.required("name").name("a group"),
            implemented: try mapping.required("implemented").versionRange(),
            inDefaultList: try mapping["default"]?.versionRange(),
        )
    }
}
