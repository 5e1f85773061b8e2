import Interop
import Probing
import Testing

@Suite struct `A typed group` {
    @Test(
        arguments: [
            ("X25519", .x25519, "X25519"), ("x25519", .x25519, "x25519"),
            ("X25519MLKEM768", .x25519MLKEM768, "X25519MLKEM768"),
            ("P-256", .secp256r1, "P-256"), ("p-384", .secp384r1, "p-384"),
            ("P-521", .secp521r1, "P-521"), ("prime256v1", .secp256r1, "prime256v1"),
            ("secp256r1", .secp256r1, "secp256r1"),
        ] as [(String, NamedGroup, String)]
    )
    func `keeps the library's own spelling`(text: String, group: NamedGroup, name: String) {
        #expect(GroupSpelling(typed: text) == GroupSpelling(group: group, name: name))
    }

    @Test(
        arguments: [
            ("0x11ec", .x25519MLKEM768, "X25519MLKEM768"),
            ("0X11EC", .x25519MLKEM768, "X25519MLKEM768"),
            ("0x17", .secp256r1, "P-256"), ("0x0018", .secp384r1, "P-384"),
            ("0x001d", .x25519, "X25519"), ("0x1e", .x448, "X448"),
            ("0x200", .mlkem512, "MLKEM512"),
            ("0x4242", NamedGroup(rawValue: 0x4242), "0x4242"),
        ] as [(String, NamedGroup, String)]
    )
    func `may be a code point`(text: String, group: NamedGroup, name: String) {
        #expect(GroupSpelling(typed: text) == GroupSpelling(group: group, name: name))
    }

    @Test(arguments: ["NOPE", "", "0x", "0x1ffff", "0xzz", "P-256:P-384"])
    func `has no number where its name is not known`(text: String) {
        #expect(
            GroupSpelling(typed: text) == GroupSpelling(group: NamedGroup(rawValue: 0), name: text)
        )
    }

    @Test(arguments: NamedGroup.names.keys.sorted())
    func `is found by its registered name in any case`(group: NamedGroup) {
        #expect(GroupSpelling.group(named: "\(group)".uppercased()) == group)
    }
}
