import Catalogue
import Interop
import Testing

@Suite struct `The shipped catalogue` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    @Test func `knows its servers, releases and bases`() {
        #expect(
            catalogue.servers.map(\.name) == [
                "apache", "caddy", "cheroot", "flask", "nginx", "uvicorn",
            ]
        )
        #expect(
            catalogue.releases.names == [
                "1.1.1", "3.0", "debian-12", "wheel-3.1", "wheel-3.2", "3.2", "wheel-3.3", "3.3",
                "wheel-3.4", "3.4", "wheel-3.5", "3.5.7", "3.5", "debian-13", "3.6",
                "debian-14-python3.14", "debian-14", "wheel-4.0", "4.0",
            ]
        )
        #expect(catalogue.releases.clientRelease(amongst: [])?.name == "debian-14")
        #expect(
            catalogue.releases.base(named: "debian-13")?.suites == ["trixie", "trixie-updates"]
        )
        #expect(
            catalogue.releases.base(named: "debian-12")?.securitySuites == ["bookworm-security"]
        )
        #expect(catalogue.server(named: "nginx")?.images[.packaged]?.packages == ["nginx"])
        let dockerfile = catalogue.server(named: "flask")?.images[.packaged]?.dockerfile
        #expect(dockerfile?.hasSuffix("/Dockerfiles/flask/packaged.Dockerfile") == true)
    }

    @Test func `keeps the text of every file that it came from`() {
        #expect(
            catalogue.texts.keys.sorted() == [
                "Lab/expectations.yaml", "Lab/groups.yaml", "Lab/known-failures.yaml",
                "Lab/layers.yaml", "Lab/releases.yaml",
                "Lab/servers/apache/httpd.conf.mustache", "Lab/servers/apache/server.yaml",
                "Lab/servers/caddy/Caddyfile.mustache", "Lab/servers/caddy/server.yaml",
                "Lab/servers/cheroot/main.py", "Lab/servers/cheroot/main_pyopenssl.py",
                "Lab/servers/cheroot/openssl.cnf.mustache", "Lab/servers/cheroot/server.yaml",
                "Lab/servers/flask/app.py",
                "Lab/servers/flask/main.py", "Lab/servers/flask/openssl.cnf.mustache",
                "Lab/servers/flask/server.yaml", "Lab/servers/nginx/nginx.conf.mustache",
                "Lab/servers/nginx/server.yaml", "Lab/servers/uvicorn/app.py",
                "Lab/servers/uvicorn/main.py", "Lab/servers/uvicorn/openssl.cnf.mustache",
                "Lab/servers/uvicorn/server.yaml", "Lab/sources.yaml",
            ]
        )
    }

    @Test func `can be made from these texts alone`() throws {
        let again = try Catalogue.load(from: MemorySource(texts: catalogue.texts))
        #expect(again.texts == catalogue.texts)
        #expect(again.groups == catalogue.groups)
        #expect(again.rules == catalogue.rules)
    }

    @Test(arguments: [
        (Architecture.amd64, "x86_64-linux-gnu"), (.arm64, "aarch64-linux-gnu"),
    ])
    func `knows where libraries are on an architecture`(
        architecture: Architecture,
        folder: String,
    ) throws {
        let release = try #require(catalogue.releases.release(named: "debian-13"))
        #expect(release.on(architecture).libssl == "/usr/lib/\(folder)/libssl.so.3")
        #expect(release.on(architecture).libcrypto == "/usr/lib/\(folder)/libcrypto.so.3")
        #expect(Architecture("x86_64") == .amd64)
        #expect(Architecture("riscv64") == nil)
    }

    /// From captured hellos: a group's share is what its ClientHello has more than another's.
    @Test(arguments: [
        ("X25519", 0x001D, 32, 32), ("secp256r1", 0x0017, 65, 65), ("secp384r1", 0x0018, 97, 97),
        ("secp521r1", 0x0019, 133, 133), ("X448", 0x001E, 56, 56), ("ffdhe2048", 0x0100, 256, 256),
        ("ffdhe8192", 0x0104, 1024, 1024), ("X25519MLKEM768", 0x11EC, 1216, 1120),
        ("SecP256r1MLKEM768", 0x11EB, 1249, 1153), ("SecP384r1MLKEM1024", 0x11ED, 1665, 1665),
        ("curveSM2MLKEM768", 0x11EE, 1249, 1153), ("MLKEM512", 0x0200, 800, 768),
        ("MLKEM768", 0x0201, 1184, 1088), ("MLKEM1024", 0x0202, 1568, 1568),
        ("X25519Kyber768Draft00", 0x6399, 1216, 1120),
    ])
    func `knows the sizes of key shares`(name: String, id: UInt16, client: Int, server: Int) throws
    {
        let group = try #require(catalogue.groups.group(named: name))
        #expect(group.id.rawValue == id)
        #expect(group.clientShareLength == client)
        #expect(group.serverShareLength == server)
        #expect(catalogue.groups.group(NamedGroup(rawValue: id)) == group)
    }

    @Test func `calls every group what the registry calls it`() {
        for group in catalogue.groups.groups {
            #expect(group.name.lowercased() == group.id.description.lowercased())
        }
    }

    /// What servers without any configuration accepted, one group offered at a time.
    @Test(arguments: [
        (
            "1.1.1w", ["X25519", "secp256r1", "secp384r1", "secp521r1", "X448"],
            ["X25519", "secp256r1", "secp384r1", "secp521r1", "X448"]
        ),
        (
            "3.0.22",
            [
                "X25519", "secp256r1", "secp384r1", "secp521r1", "X448", "ffdhe2048", "ffdhe3072",
                "ffdhe4096", "ffdhe6144", "ffdhe8192",
            ],
            [
                "X25519", "secp256r1", "secp384r1", "secp521r1", "X448", "ffdhe2048", "ffdhe3072",
                "ffdhe4096", "ffdhe6144", "ffdhe8192",
            ]
        ),
        (
            "3.5.9",
            [
                "X25519", "secp256r1", "secp384r1", "secp521r1", "X448", "ffdhe2048", "ffdhe3072",
                "X25519MLKEM768",
            ],
            [
                "X25519", "secp256r1", "secp384r1", "secp521r1", "X448", "ffdhe2048", "ffdhe3072",
                "ffdhe4096", "ffdhe6144", "ffdhe8192", "brainpoolP256r1tls13",
                "brainpoolP384r1tls13", "brainpoolP512r1tls13", "X25519MLKEM768",
                "SecP256r1MLKEM768", "SecP384r1MLKEM1024", "MLKEM512", "MLKEM768", "MLKEM1024",
            ]
        ),
        (
            "4.0.3",
            [
                "X25519", "secp256r1", "secp384r1", "secp521r1", "X448", "ffdhe2048", "ffdhe3072",
                "curveSM2", "X25519MLKEM768", "SecP256r1MLKEM768", "curveSM2MLKEM768",
            ],
            [
                "X25519", "secp256r1", "secp384r1", "secp521r1", "X448", "ffdhe2048", "ffdhe3072",
                "ffdhe4096", "ffdhe6144", "ffdhe8192", "brainpoolP256r1tls13",
                "brainpoolP384r1tls13", "brainpoolP512r1tls13", "curveSM2", "X25519MLKEM768",
                "SecP256r1MLKEM768", "SecP384r1MLKEM1024", "curveSM2MLKEM768", "MLKEM512",
                "MLKEM768", "MLKEM1024",
            ]
        ),
    ])
    func `knows what an OpenSSL implements and offers`(
        version: String,
        byDefault: [String],
        implemented: [String],
    ) throws {
        let version = try #require(Version(version))
        let groups = catalogue.groups.groups
        #expect(
            groups.filter { $0.openssl?.inDefaultList?.contains(version) == true }.map(\.name)
                == byDefault
        )
        #expect(
            groups.filter { $0.openssl?.implemented.contains(version) == true }.map(\.name)
                == implemented
        )
    }

    @Test(
        arguments: [
            ("nginx", VersionedPart.server, "nginx version: nginx/1.26.3\n", "1.26.3"),
            ("flask", .server, "Flask 3.1.1\n", "3.1.1"),
            ("flask", .python, "Python 3.13.5\n", "3.13.5"),
            ("cheroot", .server, "Cheroot 9.0.0+ds1\n", "9.0.0"),
            ("caddy", .server, "2.6.2\n", "2.6.2"),
            ("caddy", .server, "v2.11.4 h1:abc=\n", "2.11.4"),
            ("caddy", .go, "go\tgo1.26.5\npath\tgithub.com/caddyserver/caddy\n", "1.26.5"),
            ("uvicorn", .server, "Uvicorn 0.53.0\n", "0.53.0"),
            ("apache", .server, "Server version: Apache/2.4.71 (Debian)\n", "2.4.71"),
            ("flask", .server, "Traceback (most recent call last):\n", nil),
        ] as [(String, VersionedPart, String, String?)]
    )
    func `finds versions in what programs write`(
        server: String,
        part: VersionedPart,
        output: String,
        version: String?,
    ) throws {
        let query = try #require(catalogue.server(named: server)?.versionQueries[part])
        #expect(query.version(in: output) == version)
    }

    @Test func `knows a crash from an orderly end`() throws {
        let nginx = try #require(catalogue.server(named: "nginx"))
        let crash = "2026/11/23 14:29:57 [alert] 1#1: worker process 7 exited on signal 11"
        #expect(nginx.crashLine(in: "[notice] start worker process 7\n\(crash)\n") == crash)
        #expect(nginx.crashLine(in: "[notice] 1#1: worker process 7 exited with code 0\n") == nil)
    }
}
