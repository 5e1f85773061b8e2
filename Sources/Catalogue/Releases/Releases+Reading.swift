import Interop

extension Releases {
    /// Reads bases and releases; `servers` are those that there are.
    init(text: String, file: String, servers: [ServerStanza]) throws(CatalogueError) {
        let root = try YAMLDocument.root(of: text, in: file)
        let mapping = try YAMLMapping(root, of: "the releases", keys: ["bases", "releases"])
        var bases: [BaseImage] = []
        for value in try mapping.required("bases").list(of: "bases") {
            let base = try Self.base(value)
            guard !bases.contains(where: { $0.name == base.name }) else {
                throw value.error(.repeated("base `\(base.name)`"))
            }
            bases.append(base)
        }
        let releases = try Self.releases(mapping, besides: [], bases: bases, servers: servers)
        self.init(bases: bases, releases: releases)
    }

    /// The same releases, after those of a file that are for clients alone.
    ///
    /// So none of them is ever taken for the newest, which makes the controls.
    func preceded(byThoseOf text: String, file: String) throws(CatalogueError) -> Releases {
        let root = try YAMLDocument.root(of: text, in: file)
        let mapping = try YAMLMapping(root, of: "the releases", keys: ["releases"])
        let more = try Self.releases(mapping, besides: releases, bases: bases, servers: [])
        return Releases(bases: bases, releases: more + releases)
    }

    private static func releases(
        _ mapping: YAMLMapping,
        besides known: [Release],
        bases: [BaseImage],
        servers: [ServerStanza],
    ) throws(CatalogueError) -> [Release] {
        var releases: [Release] = []
        for value in try mapping.required("releases").list(of: "releases") {
            let release = try release(value, bases: bases.map(\.name), servers: servers)
            guard !(known + releases).contains(where: { $0.name == release.name }) else {
                throw value.error(.repeated("release `\(release.name)`"))
            }
            releases.append(release)
        }
        return releases
    }

    /// The same releases, with servers that say themselves which of them they are for.
    func adding(_ named: [String: [YAMLValue]]) throws(CatalogueError) -> Releases {
        var servers: [String: [String]] = [:]
        for (server, values) in named.sorted(by: { $0.key < $1.key }) {
            for value in values {
                let release = try value.choice(of: "release", among: releases.map(\.name))
                servers[release, default: []].append(server)
            }
        }
        return Releases(
            bases: bases,
            releases: releases.map { release in
                var other = release
                other.servers += servers[release.name] ?? []
                return other
            },
        )
    }

    /// The same releases, with the paths of files as a person would type them.
    func locating(_ displayPath: (String) -> String) -> Releases {
        Releases(
            bases: bases,
            releases: releases.map { release in
                var other = release
                other.requirements = release.requirements.map(displayPath)
                return other
            },
        )
    }

    private static func base(_ value: YAMLValue) throws(CatalogueError) -> BaseImage {
        let mapping = try YAMLMapping(
            value,
            of: "a base",
            keys: ["name", "suite", "suites", "security_suites", "registry"],
        )
        return BaseImage(
            name: try mapping.required("name").name("a base"),
            suite: try mapping.required("suite").name("a suite"),
            suites: try mapping.required("suites").names(of: "suite"),
            securitySuites: try mapping["security_suites"]?.names(of: "suite") ?? [],
            registryName: try mapping.required("registry").imageName(),
        )
    }

    private static func release(
        _ value: YAMLValue,
        bases: [String],
        servers: [ServerStanza],
    ) throws(CatalogueError) -> Release {
        let mapping = try YAMLMapping(
            value,
            of: "a release",
            keys: [
                "name", "origin", "base", "servers", "library_packages", "python", "openssl",
                "requirements", "libssl", "libcrypto", "library", "dockerfile",
            ],
        )
        let origin: Origin = try mapping.required("origin").choice(of: "origin")
        for key in Self.keys(foreignTo: origin) {
            if let value = mapping[key] {
                throw value.error(
                    .invalid("`\(key)` means nothing for origin `\(origin.rawValue)`")
                )
            }
        }
        var named: [String] = []
        // Where there is no server, a release is for clients alone.
        for server in servers.isEmpty ? [] : try mapping.required("servers").list(of: "servers") {
            let name = try server.choice(of: "server", among: servers.map(\.name))
            guard !named.contains(name) else { throw server.error(.repeated("server `\(name)`")) }
            guard servers.contains(where: { $0.name == name && $0.images[origin] != nil }) else {
                throw server.error(
                    .invalid("server `\(name)` has no image of origin `\(origin.rawValue)`")
                )
            }
            named.append(name)
        }
        return Release(
            name: try mapping.required("name").name("a release"),
            origin: origin,
            base: try mapping.required("base").choice(of: "base", among: bases),
            servers: named,
            libraryPackages: origin == .packaged
                ? try mapping.required("library_packages").names(of: "package", allowing: "+")
                : [],
            python: try mapping["python"]?.name("a package"),
            openssl: origin == .packaged
                ? nil : try mapping.required("openssl").version("OpenSSL"),
            requirements: origin == .wheel
                ? try mapping.required("requirements").relativePath() : nil,
            libssl: origin == .wheel ? nil : try mapping.required("libssl").absolutePath(),
            libcrypto: origin == .wheel ? nil : try mapping.required("libcrypto").absolutePath(),
            wheelLibrary: origin == .wheel
                ? try mapping.required("library").absolutePath() : nil,
            dockerfile: try mapping["dockerfile"]?.relativePath(),
        )
    }

    /// The keys that say nothing about a release of this origin.
    private static func keys(foreignTo origin: Origin) -> [String] {
        switch origin {
        case .packaged: ["openssl", "requirements", "library"]
        case .compiled: ["library_packages", "python", "requirements", "library", "dockerfile"]
        case .wheel: ["library_packages", "python", "libssl", "libcrypto", "dockerfile"]
        }
    }
}

extension YAMLValue {
    /// A version, exact or of a branch, such as `3.5` or `1.1.1w`.
    fileprivate func version(_ noun: String) throws(CatalogueError) -> String {
        let text = try text("a version of \(noun)")
        guard text.isName, Version(text) != nil else {
            throw error(.invalid("\(text.quoted) is not a version of \(noun)"))
        }
        return text
    }

    /// An image in a registry, such as `debian:trixie-slim`.
    fileprivate func imageName() throws(CatalogueError) -> String {
        let text = try text("the name of an image")
        let parts = text.split(omittingEmptySubsequences: false) { ":/@".contains($0) }
        guard parts.allSatisfy({ String($0).isName }) else {
            throw error(.invalid("\(text.quoted) is not the name of an image"))
        }
        return text
    }

    /// An absolute path, which may hold the placeholder for the architecture.
    fileprivate func absolutePath() throws(CatalogueError) -> String {
        let text = try text("an absolute path")
        let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard text.hasPrefix("/"),
            parts.allSatisfy({
                // A module of Python may begin with an underscore.
                String($0.trimmingPrefix("_")).isName || $0 == Release.multiarchPlaceholder
            })
        else {
            throw error(.invalid("\(text.quoted) is not an absolute path"))
        }
        return text
    }
}
