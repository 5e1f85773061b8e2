import Interop
import Testing

@Suite struct `A range of versions` {
    @Test(arguments: [
        (">=3.5", "3.5", true), (">=3.5", "3.5.9", true), (">=3.5", "3.15", true),
        (">=3.5", "3.4.1", false), (">=3.5", "4.0.3", true),
        ("<3.5", "3.4.9", true), ("<3.5", "3.5", false), ("<3.5", "3.0.22", true),
        ("<3.5", "1.1.1w", true), ("<3.5", "3.15", false),
        (">3.5", "3.5.7", false), (">3.5", "3.6", true), (">3.0", "3.5.7", true),
        ("<=3.5", "3.5.7", true), ("<=3.5", "3.6", false), ("<=3.0", "3.5.7", false),
        ("3.5", "3.5.7", true), ("3.5", "3.6.5", false), ("3.0", "3.0.22", true),
        ("3.0", "3.5.7", false), ("4.0", "4.1", false),
        (">=3.0 <3.5", "3.0.22", true), (">=3.0 <3.5", "3.4.1", true),
        (">=3.0 <3.5", "3.5.7", false), (">=3.0 <3.5", "1.1.1w", false),
    ])
    func `contains what meets every bound`(
        range: String,
        version: String,
        contains: Bool,
    ) throws {
        let (range, version) = (
            try #require(VersionRange(range)), try #require(Version(version))
        )
        #expect(range.contains(version) == contains)
    }

    @Test(arguments: ["", " ", ">=", "newest", ">= 3.5", "=>3.5", ">=x", "!3.5"])
    func `is not read from anything else`(text: String) {
        #expect(VersionRange(text) == nil)
    }
}
