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
                to: "lighttpd/server.yaml"
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
                to: "lighttpd/lighttpd.conf.mustache"
            )
            try folder.write(
                """
                name: seventh
                servers: [lighttpd, nginx]
                releases: [debian-13]
                groups: [X25519, X25519MLKEM768]
                policies: [pinned]
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
                folder.path,
                "--format",
                "json",
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript).filter { $0.server == "lighttpd" }
            #expect(rows.count == 2)
            for row in rows {
                #expect(row.verdict == "pass", "\(row.detail ?? "")")
                #expect(row.group_on_wire == row.group_id)
                #expect(row.library_proof == "mapped")
                #expect(row.negative_control == "refused")
            }
        }
    }
}
