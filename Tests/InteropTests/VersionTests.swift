import Interop
import Testing

@Suite struct `A version` {
    @Test(arguments: [
        ("3.5", "3.5.7"),
        ("3.5.7", "3.5.10"),
        ("3.5.7", "3.15"),
        ("3.9", "3.11.2"),
        ("1.1.1", "1.1.1a"),
        ("1.1.1k", "1.1.1w"),
        ("1.1.1w", "3.0"),
        ("2.4.9", "2.4.10"),
    ])
    func `comes before a later one`(earlier: String, later: String) throws {
        let (earlier, later) = (try #require(Version(earlier)), try #require(Version(later)))
        #expect(earlier < later)
        #expect(!(later < earlier))
        #expect(earlier != later)
    }

    @Test(arguments: [
        ("3.5", "3.5.0"), ("3.5.7", "3.5.7-1~deb13u2"), ("2.4.71", "2.4.71+dfsg"),
        ("1.1.1w", "1.1.1w-0+deb11u1"), ("03.5", "3.5"),
    ])
    func `equals another spelling of itself`(left: String, right: String) throws {
        let (left, right) = (try #require(Version(left)), try #require(Version(right)))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(!(left < right) && !(right < left))
    }

    @Test(arguments: ["", "v3.5", ".5", "-1", " 3.5", "OpenSSL 3.5", "99999999999999999999"])
    func `does not come from a text that does not begin as one`(text: String) {
        #expect(Version(text) == nil)
    }

    @Test func `keeps its text`() {
        #expect(Version("3.5.7-1~deb13u2")?.description == "3.5.7-1~deb13u2")
    }

    @Test(arguments: [
        ("3.5.7", "3.5", true), ("3.5", "3.5", true), ("3.15", "3.1", false),
        ("3.5", "3.5.7", false), ("1.1.1w", "1.1.1", true), ("3.0.22", "3.0", true),
        ("3.5.7", "3.0", false), ("3.5.7", "3", true), ("4.0.3", "4.0", true),
        ("4.1", "4.0", false),
    ])
    func `belongs to a branch`(version: String, branch: String, belongs: Bool) throws {
        let (version, branch) = (try #require(Version(version)), try #require(Version(branch)))
        #expect(version.belongs(to: branch) == belongs)
    }
}
