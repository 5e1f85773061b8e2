import Commands
import LabTesting
import Testing

extension Live {
    @Suite struct `A server that the lab has never heard of` {
        /// lighttpd, as README's screenful describes it.
        private static func folder() throws -> Folder {
            let folder = try Folder()
            try folder.write(
                """
                name: lighttpd
                title: lighttpd
                releases: [debian-13]
                images:
                  packaged:
                    dockerfile: Dockerfiles/nginx/packaged.Dockerfile
                    packages: [lighttpd, lighttpd-mod-openssl]
                versions:
                  server:
                    command: [lighttpd, -v]
                    pattern: 'lighttpd/([0-9.]+)'
                library_proof: mapped
                command: [lighttpd, -D, -f, "{{directory}}/lighttpd.conf"]
                files:
                  lighttpd.conf:
                    template: lighttpd.conf.mustache
                  www/index.html:
                    text: "{{nonce}}\\n"
                policies:
                  pinned:
                    configured_by: ssl.openssl.ssl-conf-cmd
                  default: {}

                """,
                to: "my/lighttpd/server.yaml"
            )
            try folder.write(
                """
                server.modules = ("mod_openssl")
                server.bind = "{{address}}"
                server.port = {{port}}
                server.document-root = "{{directory}}/www"
                server.upload-dirs = ("/tmp")
                index-file.names = ("index.html")
                ssl.engine = "enable"
                ssl.pemfile = "{{certificate}}"
                ssl.privkey = "{{key}}"
                {{#group}}
                ssl.openssl.ssl-conf-cmd = ("Groups" => "{{group}}")
                {{/group}}

                """,
                to: "my/lighttpd/lighttpd.conf.mustache"
            )
            try folder.write(
                """
                - when: {policy: default, group: X25519MLKEM768}
                  outcome: refused
                  shape: alert 40 by server
                  means: impossible
                  reason: As shipped, lighttpd has a list of groups of its own, all of them classical.
                  documented: lighttpd mod_openssl.c, its default of Groups, X25519:P-256:P-384:X448

                """,
                to: "my/lighttpd/expectations.yaml"
            )
            try folder.write(
                """
                name: seventh
                servers: [lighttpd, nginx]
                releases: [debian-13]
                groups: [X25519, X25519MLKEM768]
                policies: [pinned, default]
                samples: 2

                """,
                to: "seventh.yaml"
            )
            return folder
        }

        @Test func `is tried by its data alone`() async throws {
            let folder = try Self.folder()
            let transcript = try await LiveLab.transcript(
                "run",
                "\(folder.path)/seventh.yaml",
                "--servers",
                "\(folder.path)/my",
                "--format",
                "json",
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript).filter { $0.server == "lighttpd" }
            #expect(rows.count == 4)
            for row in rows {
                let isImpossible = row.policy == "default" && row.group_name == "X25519MLKEM768"
                #expect(
                    row.verdict == (isImpossible ? "unsupported" : "pass"),
                    "\(row.outcome ?? ""), \(row.shape ?? ""): \(row.detail ?? "")"
                )
                #expect(row.group_on_wire == (isImpossible ? nil : row.group_id))
                #expect(row.library_proof == "mapped")
                #expect(row.negative_control == (row.policy == "pinned" ? "refused" : nil))
                #expect(
                    (row.rule == "Lab/servers/lighttpd/expectations.yaml:1") == isImpossible,
                    "\(row.rule ?? "")"
                )
            }
        }
    }
}
