import Catalogue
import Interop
import Testing

@Suite struct `An endpoint` {
    private let catalogue: Catalogue
    private let values = EndpointValues(
        port: 9001,
        directory: "/lab/w1/e3",
        certificate: "/lab/pki/server.crt",
        key: "/lab/pki/server.key",
        nonce: "4f1d",
    )

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    private func render(
        _ server: String,
        _ group: String?,
        _ versions: ImageVersions,
    ) throws -> RenderedEndpoint {
        let stanza = try #require(catalogue.server(named: server))
        return stanza.render(
            policy: group == nil ? .default : .pinned,
            group: try group.map { try #require(catalogue.groups.group(named: $0)) },
            origin: .packaged,
            versions: versions,
            values: values,
        )
    }

    private static func nginxConfiguration(_ policy: String) -> String {
        """
        daemon off;
        worker_processes 1;
        pid /tmp/nginx-9001.pid;
        error_log /dev/stderr info;

        events {
            worker_connections 64;
        }

        http {
            access_log /dev/stdout;
            client_body_temp_path /tmp/nginx-9001-body;
            proxy_temp_path /tmp/nginx-9001-proxy;
            fastcgi_temp_path /tmp/nginx-9001-fastcgi;
            uwsgi_temp_path /tmp/nginx-9001-uwsgi;
            scgi_temp_path /tmp/nginx-9001-scgi;
            default_type text/plain;

            server {
                listen 127.0.0.1:9001 ssl;
                server_name lab.test;
                ssl_certificate /lab/pki/server.crt;
                ssl_certificate_key /lab/pki/server.key;
        \(policy)
                root /lab/w1/e3/www;
                index index.html;
            }
        }

        """
    }

    @Test(arguments: [
        (
            "X25519MLKEM768", "ssl_ecdh_curve",
            "        ssl_protocols TLSv1.3;\n        ssl_ecdh_curve X25519MLKEM768;"
        ),
        (
            "secp256r1", "ssl_ecdh_curve",
            "        ssl_protocols TLSv1.3;\n        ssl_ecdh_curve prime256v1;"
        ),
        (nil, nil, "        ssl_protocols TLSv1.2 TLSv1.3;"),
    ])
    func `of nginx is configured as an expert would`(
        group: String?,
        configuredBy: String?,
        lines: String,
    ) throws {
        let endpoint = try render("nginx", group, .nginx13)
        #expect(endpoint.command == ["nginx", "-e", "/dev/stderr", "-c", "/lab/w1/e3/nginx.conf"])
        #expect(endpoint.environment.isEmpty)
        #expect(endpoint.configuredBy == configuredBy)
        #expect(endpoint.files.map(\.path) == ["nginx.conf", "www/index.html"])
        #expect(endpoint.files.map(\.mode) == [0o444, 0o444])
        #expect(endpoint.files.first?.text == Self.nginxConfiguration(lines))
        #expect(endpoint.files.last?.text == "4f1d\n")
    }

    @Test func `of Flask is pinned by the configuration of OpenSSL`() throws {
        let endpoint = try render("flask", "X25519MLKEM768", .flask12)
        #expect(
            endpoint.command == [
                "python3", "/lab/w1/e3/main.py", "127.0.0.1", "9001", "/lab/pki/server.crt",
                "/lab/pki/server.key",
            ]
        )
        #expect(
            endpoint.environment == [
                "LAB_NONCE": "4f1d",
                "OPENSSL_CONF": "/lab/w1/e3/openssl.cnf",
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONUNBUFFERED": "1",
            ]
        )
        #expect(endpoint.configuredBy == "OPENSSL_CONF")
        #expect(endpoint.files.map(\.path) == ["app.py", "main.py", "openssl.cnf"])
        #expect(
            endpoint.files.last?.text == """
                openssl_conf = openssl_init
                # From OpenSSL 3.4 on, a mistake below is an error and not ignored.
                config_diagnostics = 1

                [openssl_init]
                ssl_conf = ssl_sect

                [ssl_sect]
                system_default = system_default_sect

                [system_default_sect]
                MinProtocol = TLSv1.3
                Groups = X25519MLKEM768

                """
        )
    }

    @Test func `of Flask as shipped has no configuration of OpenSSL`() throws {
        let endpoint = try render("flask", nil, .flask13)
        #expect(
            endpoint.command == [
                "python3", "-m", "flask", "--app", "/lab/w1/e3/app.py", "run", "--host",
                "127.0.0.1", "--port", "9001", "--cert", "/lab/pki/server.crt", "--key",
                "/lab/pki/server.key",
            ]
        )
        #expect(endpoint.configuredBy == nil)
        #expect(endpoint.environment["OPENSSL_CONF"] == nil)
        #expect(endpoint.files.map(\.path) == ["app.py"])
        #expect(endpoint.files.first?.text == catalogue.texts["Lab/servers/flask/app.py"])
    }

    @Test func `asks for a group that its library cannot have by the lab's name`() throws {
        let endpoint = try render("nginx", "X25519Kyber768Draft00", .nginx13)
        #expect(
            endpoint.files.first?.text.contains("ssl_ecdh_curve X25519Kyber768Draft00;") == true
        )
    }

    @Test func `has a configuration that port, folder and nonce do not change`() throws {
        let nginx = try #require(catalogue.server(named: "nginx"))
        let group = try #require(catalogue.groups.group(named: "X448"))
        let other = try #require(catalogue.groups.group(named: "X25519"))
        let text = nginx.configurationText(
            policy: .pinned,
            group: group,
            origin: .packaged,
            versions: .nginx12
        )
        #expect(
            text
                == nginx.configurationText(
                    policy: .pinned,
                    group: group,
                    origin: .packaged,
                    versions: .nginx13
                )
        )
        #expect(
            text
                != nginx.configurationText(
                    policy: .pinned,
                    group: other,
                    origin: .packaged,
                    versions: .nginx12
                )
        )
        #expect(
            text
                != nginx.configurationText(
                    policy: .default,
                    group: nil,
                    origin: .packaged,
                    versions: .nginx12
                )
        )
        #expect(!text.contains("9001"))
    }

    @Test func `of a seventh server needs data alone`() throws {
        let stanza = """
            name: seventh
            title: The seventh & <last>
            images:
              packaged: {dockerfile: Dockerfiles/seventh/packaged.Dockerfile, packages: [libstdc++6]}
            versions:
              server: {command: [seventh, --version], pattern: 'v(.+)'}
              python: {command: [python3, --version], pattern: 'Python ([0-9.]+)'}
            library_proof: mapped
            command: [seventh, "{{address}}:{{port}}", "--title=<&>"]
            environment: {A: "{{ nonce }}", B: "1"}
            files:
              conf: {text: "a\\n", mode: "0400"}
            policies:
              pinned:
                - when: {python: ">=3.15", openssl: ">=3.5"}
                  configured_by: set_groups
                  command: [python3, main.py, "{{group}}"]
                - configured_by: OPENSSL_CONF
                  environment: {B: "<{{group}}>"}
                  files: {conf: {text: "{{group}}&{{key}}"}, more: {text: "{{^group}}x{{/group}}!"}}
              default: {}

            """
        let catalogue = try Shipped.catalogue(replacing: [
            "Lab/servers/seventh/server.yaml": stanza
        ])
        let seventh = try #require(catalogue.server(named: "seventh"))
        let group = try #require(catalogue.groups.group(named: "secp384r1"))
        func render(_ python: String?) -> RenderedEndpoint {
            seventh.render(
                policy: .pinned,
                group: group,
                origin: .packaged,
                versions: ImageVersions(server: "1", openssl: "3.6.5", python: python),
                values: values,
            )
        }
        #expect(render("3.15.0").command == ["python3", "main.py", "secp384r1"])
        #expect(render("3.15.0").configuredBy == "set_groups")
        #expect(render("3.15.0").environment == ["A": "4f1d", "B": "1"])
        #expect(render("3.15.0").files.map(\.mode) == [0o400])
        for python in ["3.14.8", nil] {
            let endpoint = render(python)
            #expect(endpoint.command == ["seventh", "127.0.0.1:9001", "--title=<&>"])
            #expect(endpoint.environment == ["A": "4f1d", "B": "<secp384r1>"])
            #expect(endpoint.configuredBy == "OPENSSL_CONF")
            #expect(endpoint.files.map(\.text) == ["secp384r1&/lab/pki/server.key", "!"])
        }
    }
}
