import Catalogue
import Interop
import Testing

@Suite struct `The configuration of a server` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    @Test(
        arguments: [
            (
                "X25519MLKEM768",
                [
                    "    SSLEngine on", "    SSLProtocol -all +TLSv1.3",
                    "    SSLOpenSSLConfCmd Groups X25519MLKEM768",
                ]
            ),
            (
                "secp256r1",
                [
                    "    SSLEngine on", "    SSLProtocol -all +TLSv1.3",
                    "    SSLOpenSSLConfCmd Groups prime256v1",
                ]
            ),
            (nil, ["    SSLEngine on"]),
        ] as [(String?, [String])]
    )
    func `of Apache names a group only where it is pinned`(
        group: String?,
        lines: [String],
    ) throws {
        let endpoint = try catalogue.render("apache", on: "debian-13", group)
        #expect(
            endpoint.command == [
                "apache2", "-E", "/dev/stderr", "-DFOREGROUND", "-f", "/lab/w1/e3/httpd.conf",
            ]
        )
        #expect(endpoint.configuredBy == (group == nil ? nil : "SSLOpenSSLConfCmd"))
        #expect(endpoint.environment.isEmpty)
        #expect(endpoint.files.map(\.path) == ["httpd.conf", "www/index.html"])
        let text = try #require(endpoint.files.first?.text)
        #expect(
            text.split(separator: "\n").filter {
                $0.contains("    SSL") && !$0.contains("SSLCertificate")
            } == lines.map { $0[...] }
        )
        #expect(text.contains("\nListen 127.0.0.1:9001\n"))
        #expect(text.contains("\n    DocumentRoot /lab/w1/e3/www\n"))
        #expect(endpoint.files.last?.text == "4f1d\n")
    }

    @Test(
        arguments: [
            ("debian-12", "secp256r1", "\t\tcurves secp256r1\n", nil),
            ("debian-13", "X25519MLKEM768", "\t\tcurves x25519mlkem768\n", "tlsmlkem=1"),
            ("debian-14", "X25519MLKEM768", "\t\tcurves x25519mlkem768\n", "tlsmlkem=1"),
            ("debian-14", "MLKEM768", "\t\tcurves MLKEM768\n", "tlsmlkem=1"),
            ("debian-14", "X25519", "\t\tcurves x25519\n", nil),
            ("debian-14", nil, nil, nil),
        ] as [(String, String?, String?, String?)]
    )
    func `of Caddy turns ML-KEM on only where it is pinned`(
        release: String,
        group: String?,
        curves: String?,
        setting: String?,
    ) throws {
        let endpoint = try catalogue.render("caddy", on: release, group)
        #expect(
            endpoint.command == [
                "caddy", "run", "--config", "/lab/w1/e3/Caddyfile", "--adapter", "caddyfile",
            ]
        )
        #expect(endpoint.environment["HOME"] == "/tmp")
        #expect(endpoint.environment["GODEBUG"] == setting)
        #expect(endpoint.configuredBy == (group == nil ? nil : "curves"))
        let text = try #require(endpoint.files.first?.text)
        #expect(text.contains("\nhttps://:9001 {\n\tbind 127.0.0.1\n"))
        #expect(text.contains("\ttls /lab/pki/server.crt /lab/pki/server.key"))
        #expect(text.contains("\trespond \"4f1d\"\n"))
        // Without it Caddy speaks HTTP/2, and HTTP/3 over UDP as well.
        #expect(text.contains("\t\tprotocols h1\n"))
        #expect(text.contains("protocols tls1.3") == (group != nil))
        if let curves {
            #expect(text.contains(curves))
        } else {
            #expect(!text.contains("curves"))
        }
    }

    /// With the stock sizes Apache wants more threads than an endpoint may have (AH03104).
    @Test func `of Apache asks for few threads`() throws {
        let text = try #require(
            try catalogue.render("apache", on: "debian-12", nil).files.first?.text
        )
        for line in ["ServerLimit 1", "ThreadsPerChild 8", "MaxRequestWorkers 8"] {
            #expect(text.contains("\n\(line)\n"))
        }
    }
}
