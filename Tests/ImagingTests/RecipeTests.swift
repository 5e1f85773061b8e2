import Digests
import Testing

@testable import Imaging

@Suite struct `A recipe` {
    /// One fact of a recipe is another one.
    struct Difference: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let recipe: Recipe

        init(_ description: String, _ recipe: Recipe) {
            testDescription = description
            self.recipe = recipe
        }
    }

    private static func recipe(
        dockerfile: String = "FROM x\n",
        arguments: [String: String] = ["BASE": "pqlab/base:debian-13", "PACKAGES": "nginx"],
        parent: (name: String, key: String) = ("debian-13", "0a"),
        files: [String: String] = ["pqprobe": "0b"],
        programs: Set<String> = [],
        installed: [PackageVersion] = [PackageVersion("nginx", "1.26.3-3")],
        removed: [PackageVersion] = [PackageVersion("mawk", "1.3.4")],
    ) -> Recipe {
        Recipe(
            dockerfile: dockerfile,
            arguments: arguments,
            parent: parent,
            files: files,
            programs: programs,
            changes: PackageChanges(installed: installed, removed: removed),
        )
    }

    @Test(arguments: [
        Difference("the Dockerfile", recipe(dockerfile: "FROM x\nRUN true\n")),
        Difference("an argument", recipe(arguments: ["BASE": "y", "PACKAGES": "nginx"])),
        Difference("the parent's key", recipe(parent: ("debian-13", "0b"))),
        Difference("the parent's name", recipe(parent: ("debian-12", "0a"))),
        Difference("a file's hash", recipe(files: ["pqprobe": "0c"])),
        Difference("a file's path", recipe(files: ["probe": "0b"])),
        Difference("that a file may be executed", recipe(programs: ["pqprobe"])),
        Difference("a version", recipe(installed: [PackageVersion("nginx", "1.26.3-3+deb13u1")])),
        Difference(
            "an architecture",
            recipe(installed: [PackageVersion("nginx", "1.26.3-3", "arm64")])
        ),
        Difference(
            "one more package",
            recipe(installed: [
                PackageVersion("nginx", "1.26.3-3"), PackageVersion("zlib1g", "1.3"),
            ]),
        ),
        Difference("a package that goes", recipe(removed: [])),
    ])
    func `has another key if one fact changes`(difference: Difference) {
        #expect(difference.recipe.key != Self.recipe().key)
    }

    @Test func `has the same key in whatever order its facts were found`() {
        let packages = [
            PackageVersion("a", "1"), PackageVersion("b", "2"), PackageVersion("c", "3"),
        ]
        let one = Self.recipe(installed: packages)
        let other = Self.recipe(installed: packages.reversed() + packages)
        #expect(one == other)
        #expect(one.key == other.key)
    }

    @Test func `is text that a person can read`() {
        #expect(
            Self.recipe().text == """
                parent debian-13 0a
                argument BASE=pqlab/base:debian-13
                argument PACKAGES=nginx
                file pqprobe 0b
                without mawk
                package nginx:amd64=1.26.3-3

                FROM x

                """
        )
    }

    @Test func `is keyed by the SHA-256 of its text`() {
        let recipe = Recipe(base: "x", origin: .pulled(digest: "sha256:0"))
        // printf 'base x\npulled sha256:0\n' | sha256sum
        #expect(recipe.key == "b525bd6c8984762c35ec0b606e6821119c615ec317e607ebb2c4bb67d3690cd7")
        #expect(recipe.shortKey == String(recipe.key.prefix(12)))
    }

    @Test func `of a base tells pulled from made, and one list of packages from another`() {
        let list = PackageList([PackageVersion("libc6", "2.41-12")])
        let newer = PackageList([PackageVersion("libc6", "2.41-13")])
        let keys = [
            Recipe(base: "debian-13", origin: .made(list)),
            Recipe(base: "debian-13", origin: .made(newer)),
            Recipe(base: "debian-13", origin: .made(PackageList([]))),
            Recipe(base: "debian-13", origin: .pulled(digest: "sha256:00")),
            Recipe(base: "debian-13", origin: .pulled(digest: "sha256:01")),
            Recipe(base: "debian-12", origin: .pulled(digest: "sha256:01")),
        ].map(\.key)
        #expect(Set(keys).count == keys.count)
    }
}
