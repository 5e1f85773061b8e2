import Catalogue
import Interop
import LabTesting
import Testing

@Suite struct `A server outside of the lab` {
    private static let stanza = """
        name: lighttpd
        title: lighttpd
        releases: [debian-13]
        images:
          packaged: {dockerfile: Dockerfiles/nginx/packaged.Dockerfile, packages: [lighttpd]}
        versions:
          server: {command: [lighttpd, -v], pattern: 'lighttpd/([0-9.]+)'}
        library_proof: mapped
        command: [lighttpd]
        policies:
          pinned: {configured_by: x, environment: {G: "{{group}}"}}
          default: {}

        """

    private static let rules = """
        # one
        - when: {policy: default, group: X25519MLKEM768}
          outcome: refused
          shape: alert 40 by server
          means: impossible
          reason: It has a list of its own.
          documented: its source
        - {when: {server: lighttpd, openssl: ">=9"}, outcome: agreed, means: works, reason: x}

        """

    private static let knownFailures = """
        - {when: {policy: pinned}, outcome: crashed, shape: x, reason: a bug, expires: 9999-12-31}

        """

    /// A folder of servers with this one in it, and with these files more.
    private static func folder(_ files: [String: String] = [:]) throws -> Folder {
        let folder = try Folder()
        try folder.write(stanza, to: "lighttpd/server.yaml")
        for (name, text) in files { try folder.write(text, to: name) }
        return folder
    }

    private func catalogue(_ folder: Folder) throws -> Catalogue {
        try Catalogue.load(home: Shipped.home, serverFolders: [folder.path])
    }

    private func cell(_ server: String, _ policy: Policy, in catalogue: Catalogue) throws -> Cell {
        let group = try #require(catalogue.groups.group(named: "X25519MLKEM768"))
        return Cell(
            number: 1,
            server: server,
            release: "debian-13",
            group: group,
            policy: policy,
            certificate: .ecdsaP256,
            client: .openssl("debian-13"),
            scenario: .handshake,
        )
    }

    @Test func `brings rules of its own, which come before the lab's`() throws {
        let path = "Lab/servers/lighttpd/expectations.yaml"
        let catalogue = try catalogue(Self.folder(["lighttpd/expectations.yaml": Self.rules]))
        let own = try catalogue.sampleExpectation(
            of: cell("lighttpd", .default, in: catalogue),
            .nginx13
        )
        #expect(own.outcome == .refused)
        #expect(own.rule == "\(path):2")
        #expect(
            catalogue.rules.rules.prefix(2).map(\.condition.servers) == [
                ["lighttpd"], ["lighttpd"],
            ]
        )
        #expect(catalogue.rules.rules[1].expectation.rule == "\(path):8")
        for (server, policy) in [("lighttpd", Policy.pinned), ("nginx", .default)] {
            let other = try catalogue.sampleExpectation(
                of: cell(server, policy, in: catalogue),
                .nginx13
            )
            #expect(other.outcome == .agreed)
            #expect(other.rule.hasPrefix("Lab/expectations.yaml:"))
        }
        // A run keeps it with the other files, and they make the same catalogue again.
        #expect(catalogue.texts[path] == Self.rules)
        let again = try Catalogue.load(from: MemorySource(texts: catalogue.texts))
        #expect(again.rules == catalogue.rules)
        #expect(again.texts == catalogue.texts)
    }

    @Test func `brings known failures of its own`() throws {
        let path = "Lab/servers/lighttpd/known-failures.yaml"
        let folder = try Self.folder(["lighttpd/known-failures.yaml": Self.knownFailures])
        let catalogue = try catalogue(folder)
        let failure = try #require(catalogue.knownFailures.failures.first)
        #expect(failure.condition.servers == ["lighttpd"])
        #expect(failure.entry.place == "\(path):1")
        #expect(catalogue.texts[path] == Self.knownFailures)
    }

    @Test(arguments: ["expectations.yaml", "known-failures.yaml"])
    func `may have lists with nothing in them`(name: String) throws {
        let catalogue = try catalogue(Self.folder(["lighttpd/\(name)": "# none yet\n"]))
        #expect(try catalogue.rules == Shipped.catalogue().rules)
    }

    @Test(arguments: [
        (
            "expectations.yaml",
            "- {when: {server: nginx}, outcome: agreed, means: works, reason: x}",
            "1:19: what stands beside server `lighttpd` is about no other"
        ),
        (
            "expectations.yaml",
            "- {when: {server: [lighttpd, nginx]}, outcome: agreed, means: works, reason: x}",
            "1:19: what stands beside server `lighttpd` is about no other"
        ),
        (
            "expectations.yaml", "- {outcome: agreed, means: works, reason: x}",
            "1:3: `when` is missing"
        ),
        (
            "expectations.yaml",
            "- {when: {server: lighttpd}, outcome: refused, shape: x, means: works, reason: x}",
            "1:65: `refused` cannot mean `works`; only `agreed` does, and in scenario "
                + "`bad-share` alone `refused`"
        ),
        (
            "known-failures.yaml",
            "- {when: {server: nginx}, outcome: refused, shape: x, reason: x, expires: 9999-12-31}",
            "1:19: what stands beside server `lighttpd` is about no other"
        ),
    ])
    func `has its mistakes told with their place`(
        name: String,
        text: String,
        reason: String,
    ) throws {
        let folder = try Self.folder(["lighttpd/\(name)": text + "\n"])
        let description = try errorText { _ = try catalogue(folder) }
        #expect(description == "\(folder.path)/lighttpd/\(name):\(reason)")
    }

    @Test(arguments: [
        ("expectations.yaml", "a folder of servers has a folder for each, and nothing else"),
        ("nginx", "a folder of servers has a folder for each, and nothing else"),
        ("lighttpd/expectation.yaml", "nothing reads it"),
        ("lighttpd/lighttpd.conf", "nothing reads it"),
    ])
    func `has no file beside it that nothing reads`(name: String, reason: String) throws {
        let folder = try Self.folder([name: "x\n"])
        let description = try errorText { _ = try catalogue(folder) }
        #expect(description == "cannot use `\(folder.path)/\(name)`: \(reason)")
    }

    @Test(arguments: ["README.md", ".gitignore", "lighttpd/README.md", "lighttpd/server.yaml~"])
    func `may have notes beside it, and what editors leave behind`(name: String) throws {
        let folder = try Self.folder([name: "x\n"])
        #expect(try catalogue(folder).server(named: "lighttpd") != nil)
    }

    @Test func `may have files of its image beside a Dockerfile of its own`() throws {
        let folder = try Self.folder(["lighttpd/my.Dockerfile": "", "lighttpd/tool.conf": ""])
        let path = "Dockerfiles/nginx/packaged.Dockerfile"
        try folder.write(
            Self.stanza.replacing(path, with: "my.Dockerfile"),
            to: "lighttpd/server.yaml",
        )
        let image = try catalogue(folder).server(named: "lighttpd")?.images[.packaged]
        #expect(image?.dockerfile == "\(folder.path)/lighttpd/my.Dockerfile")
    }

    @Test func `takes no other's place by a file of that name`() throws {
        let folder = try Self.folder(["nginx": "x\n"])
        let source = OverlaidSource(home: "/home/lab", serverFolders: [folder.path])
        let path = "Lab/servers/nginx/server.yaml"
        #expect(source.displayPath(of: path) == "/home/lab/\(path)")
        #expect(
            source.displayPath(of: "Lab/servers/lighttpd/server.yaml")
                == "\(folder.path)/lighttpd/server.yaml"
        )
    }
}
