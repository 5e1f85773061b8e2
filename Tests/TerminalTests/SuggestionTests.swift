import Testing

@testable import Terminal

@Suite struct `A suggestion` {
    private let groups = [
        "X25519", "X448", "secp256r1", "secp384r1", "X25519MLKEM768", "SecP256r1MLKEM768",
        "MLKEM768", "MLKEM1024", "X25519Kyber768Draft00",
    ]

    @Test(arguments: [
        ("X25519Kyber", "X25519Kyber768Draft00"), ("x25519mlkem768", "X25519MLKEM768"),
        ("X25519MKLEM768", "X25519MLKEM768"), ("ML-KEM-768", "MLKEM768"), ("X2551", "X25519"),
        ("secp265r1", "secp256r1"), ("X44", "X448"), ("secp", "secp256r1"),
    ])
    func `names what was probably meant`(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, in: groups) == meant)
    }

    @Test(arguments: ["", "X", "gost", "ffdhe2048", "X9999999"])
    func `is silent where nothing is near`(typed: String) {
        #expect(Suggestion.nearest(to: typed, in: groups) == nil)
    }

    @Test func `prefers the first of names equally near`() {
        #expect(Suggestion.nearest(to: "debian-1", in: ["debian-12", "debian-13"]) == "debian-12")
        #expect(Suggestion.nearest(to: "anything", in: []) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1),
        ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func `counts edits`(source: String, target: String, edits: Int) {
        #expect(Suggestion.distance(from: Array(source), to: Array(target)) == edits)
    }
}
