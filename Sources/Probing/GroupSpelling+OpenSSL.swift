package import Interop

extension GroupSpelling {
    /// What OpenSSL calls some groups besides their registered names.
    ///
    /// The first of several is the one that every version takes: 1.1.1 knows no `secp256r1`.
    private static let aliases: [(group: NamedGroup, name: String)] = [
        (.secp256r1, "P-256"), (.secp256r1, "prime256v1"), (.secp384r1, "P-384"),
        (.secp521r1, "P-521"), (.x25519, "X25519"), (.x448, "X448"),
    ]

    /// The group that OpenSSL means by a name, in any case; nil for a name of no known group.
    package static func group(named text: String) -> NamedGroup? {
        let name = text.lowercased()
        return aliases.first { $0.name.lowercased() == name }?.group
            ?? NamedGroup.names.first { $0.value.lowercased() == name }?.key
    }

    /// Reads what a person typed: a code point such as `0x11ec`, or OpenSSL's own spelling.
    ///
    /// A name is passed on as it is, known or not, since the library has the last word on
    /// it; the number of one that is not known is 0, which the registry keeps free.
    package init(typed text: String) {
        if text.lowercased().hasPrefix("0x"), let number = UInt16(text.dropFirst(2), radix: 16) {
            self.init(NamedGroup(rawValue: number))
        } else {
            let group = Self.group(named: text) ?? NamedGroup(rawValue: 0)
            self.init(group: group, name: text)
        }
    }

    /// The spelling of a group that every version of OpenSSL that has it takes.
    private init(_ group: NamedGroup) {
        let name = Self.aliases.first { $0.group == group }?.name
        self.init(group: group, name: name ?? group.description)
    }
}
