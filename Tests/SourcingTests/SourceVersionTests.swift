import Testing

@testable import Sourcing

@Suite struct `A version of a source` {
    @Test(
        arguments: [
            ("3.5", SourceVersion.branch("3.5")), ("4", .branch("4")),
            ("1.1.1", .branch("1.1.1")), ("1.0.2", .branch("1.0.2")),
            ("3.5.7", .exact("3.5.7")), ("1.1.1w", .exact("1.1.1w")),
            ("1.26.3", .exact("1.26.3")), ("3.15.0rc1", .exact("3.15.0rc1")),
        ]
    )
    func `is a branch or exact by its numbers`(text: String, version: SourceVersion) {
        #expect(SourceVersion(text) == version)
        #expect(version.description == text)
    }

    @Test(
        arguments: [
            ("3.5", "3.5.7", true), ("3.5", "3.5.10", true), ("3.5", "3.50.1", false),
            ("3.5", "3.6.0", false), ("3.6", "3.6.0-beta1", false), ("3.15", "3.15.0b1", false),
            ("1.1.1", "1.1.1w", true), ("1.1.1", "1.1.1", true), ("1.1.1", "1.1.10", false),
            ("3.5", "3.5.7+dfsg", false), ("3.5", "", false), ("3.5", "3.5.", false),
        ]
    )
    func `belongs to a branch by its first numbers`(branch: String, text: String, belongs: Bool) {
        #expect(SourceVersion.branch(branch).includes(text) == belongs)
    }

    @Test func `that is exact is no other`() {
        #expect(SourceVersion.exact("3.5.7").includes("3.5.7"))
        #expect(!SourceVersion.exact("3.5.7").includes("3.5.70"))
    }

    @Test func `is newer by number, then by letter`() {
        let versions = ["1.1.1", "1.1.1k", "1.1.1w", "3.0.9", "3.0.20", "3.5.7", "4.0.2"]
        let parsed = versions.compactMap { PatchVersion($0) }
        #expect(parsed.count == versions.count)
        #expect(parsed.shuffled().sorted() == parsed)
    }
}
