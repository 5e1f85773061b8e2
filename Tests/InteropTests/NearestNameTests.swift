import Interop
import Testing

@Suite struct `The nearest name` {
    private static let groups = [
        "X25519", "X448", "secp256r1", "secp384r1", "X25519MLKEM768", "X25519Kyber768Draft00",
        "SecP256r1MLKEM768",
    ]

    @Test(arguments: [
        ("X25519Kyber", "X25519Kyber768Draft00"), ("x25519", "X25519"), ("X52519", "X25519"),
        ("secp256rl", "secp256r1"), ("X25519_MLKEM768", "X25519MLKEM768"),
        ("X25519MLKEM786", "X25519MLKEM768"), ("X44", "X448"), ("sec", "secp256r1"),
    ])
    func `is what was probably meant`(typed: String, name: String) {
        #expect(NearestName.nearest(to: typed, in: Self.groups) == name)
    }

    @Test(arguments: ["", "Z", "ffdhe2048", "kyber", String(repeating: "X", count: 100_000)])
    func `is nothing where no name is near`(typed: String) {
        #expect(NearestName.nearest(to: typed, in: Self.groups) == nil)
    }
}
