import Catalogue
import Interop
import Testing

@Suite struct `A server in Python` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    /// What Python 3.11, 3.13, 3.14 and 3.15 took, asked one group at a time.
    @Test(
        arguments: ["flask", "cheroot", "uvicorn"],
        [
            ("debian-12", "X25519", "OPENSSL_CONF", "X25519"),
            ("debian-12", "ffdhe2048", "OPENSSL_CONF", "ffdhe2048"),
            ("debian-12", "secp256r1", "set_ecdh_curve", "prime256v1"),
            ("debian-12", "secp384r1", "set_ecdh_curve", "secp384r1"),
            ("debian-12", "X25519MLKEM768", "OPENSSL_CONF", "X25519MLKEM768"),
            ("debian-13", "X25519", "set_ecdh_curve", "X25519"),
            ("debian-13", "ffdhe2048", "set_ecdh_curve", "ffdhe2048"),
            ("debian-13", "secp521r1", "set_ecdh_curve", "secp521r1"),
            ("debian-13", "X25519MLKEM768", "OPENSSL_CONF", "X25519MLKEM768"),
            ("debian-13", "MLKEM768", "OPENSSL_CONF", "MLKEM768"),
            ("debian-14-python3.14", "X448", "set_ecdh_curve", "X448"),
            ("debian-14-python3.14", "SecP256r1MLKEM768", "OPENSSL_CONF", "SecP256r1MLKEM768"),
            ("3.6", "curveSM2", "set_ecdh_curve", "curveSM2"),
            ("4.0", "curveSM2", "OPENSSL_CONF", "curveSM2"),
            ("4.0", "X448", "set_ecdh_curve", "X448"),
            ("debian-14", "X25519", "set_groups", "X25519"),
            ("debian-14", "MLKEM768", "set_groups", "MLKEM768"),
        ]
    )
    func `is pinned by what its Python can do`(
        server: String,
        pin: (release: String, group: String, by: String, spelling: String),
    ) throws {
        let endpoint = try catalogue.render(server, on: pin.release, pin.group)
        #expect(endpoint.configuredBy == pin.by)
        let program = endpoint.files.first { $0.path == "main.py" }
        let configuration = endpoint.files.first { $0.path == "openssl.cnf" }
        if pin.by == "OPENSSL_CONF" {
            // OpenSSL silently ignores a file that it cannot read.
            #expect(endpoint.environment["OPENSSL_CONF"] == "/lab/w1/e3/openssl.cnf")
            #expect(configuration?.mode == 0o444)
            #expect(configuration?.text.contains("\nconfig_diagnostics = 1\n") == true)
            #expect(configuration?.text.hasSuffix("\nGroups = \(pin.spelling)\n") == true)
            #expect(!endpoint.command.contains(pin.spelling))
        } else {
            #expect(endpoint.environment["OPENSSL_CONF"] == nil)
            #expect(configuration == nil)
            #expect(
                endpoint.command == [
                    "python3", "/lab/w1/e3/main.py", "127.0.0.1", "9001", "/lab/pki/server.crt",
                    "/lab/pki/server.key", pin.by, pin.spelling,
                ]
            )
            #expect(program?.text.contains("minimum_version = ssl.TLSVersion.TLSv1_3") == true)
        }
    }

    @Test(arguments: [
        (
            "cheroot",
            [
                "python3", "/lab/w1/e3/main.py", "127.0.0.1", "9001", "/lab/pki/server.crt",
                "/lab/pki/server.key",
            ]
        ),
        (
            "uvicorn",
            [
                "python3", "-m", "uvicorn", "--app-dir", "/lab/w1/e3", "app:app", "--host",
                "127.0.0.1", "--port", "9001", "--ssl-certfile", "/lab/pki/server.crt",
                "--ssl-keyfile", "/lab/pki/server.key",
            ]
        ),
    ])
    func `as shipped has no configuration of groups`(server: String, command: [String]) throws {
        for release in ["debian-12", "debian-13", "debian-14-python3.14", "debian-14"] {
            let endpoint = try catalogue.render(server, on: release, nil)
            #expect(endpoint.command == command)
            #expect(endpoint.configuredBy == nil)
            #expect(
                endpoint.environment == [
                    "LAB_NONCE": "4f1d", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1",
                ]
            )
            #expect(endpoint.files.count == 1)
        }
    }

    @Test(arguments: [
        ("flask", "debian-13", ["python3-flask"], [:]),
        ("flask", "debian-14", ["python3-flask", "python3.15"], ["PYTHON": "python3.15"]),
        (
            "uvicorn", "debian-14-python3.14", ["python3-uvicorn", "python3.14"],
            ["PYTHON": "python3.14"]
        ),
        ("nginx", "debian-14", ["nginx"], [:]),
    ])
    func `runs on the Python that the release names`(
        server: String,
        release: String,
        packages: [String],
        arguments: [String: String],
    ) throws {
        let release = try #require(catalogue.releases.release(named: release))
        let image = try #require(catalogue.server(named: server)?.image(on: release))
        #expect(image.dockerfile.hasSuffix("/Dockerfiles/\(server)/packaged.Dockerfile"))
        #expect(image.packages == packages)
        #expect(image.arguments == arguments)
        #expect(release.on(.arm64).python == release.python)
    }
}
