import Commands
import Foundation
import GRDB
import LabTesting
import Testing

extension Live {
    @Suite struct `Hostile text` {
        /// What a file would be called that somebody had a shell make.
        private static let mark = "hostile-\(UUID().uuidString.prefix(8))"

        /// Words to a shell, a database, a file system.
        private static let words = """
            $(touch /tmp/\(mark)) `touch \(mark)`; touch \(mark) | \(mark) & '); DROP TABLE cell; -- \
            ../../../../tmp/\(mark) %s %n
            """

        /// The same to a terminal, and bytes that are no text, as printf(1) writes them.
        private static let bytes = #"""
            \033[2J\033]0;title\007\033[31m\302\233\063\061m\r\b\000\377\376\342\200\256\n
            """#

        /// The folder of two servers: one says all this and serves, the other says it and ends.
        ///
        /// Both say it on one stream: an engine reads two side by side, and what nginx says on the
        /// second would stand amid what is still in the pipe of the first.
        private static func servers(in folder: Folder) throws -> String {
            let name = "\u{1B}[31m $(touch \(mark)); '); DROP TABLE cell; --"
            let path = "\(Transcript.repository)/Lab/servers/nginx"
            let stanza = try String(contentsOfFile: "\(path)/server.yaml", encoding: .utf8)
            let command = stanza.split(separator: "\n").first { $0.hasPrefix("command: ") } ?? ""
            for (server, end) in [
                ("loud", "exec nginx -c {{directory}}/nginx.conf"), ("rude", "exit 3"),
            ] {
                try folder.write(
                    stanza.replacing("name: nginx", with: "name: \(server)")
                        .replacing("title: Nginx", with: #"title: "\e[2J$(reboot)""#)
                        .replacing(
                            command,
                            with: """
                                releases: [debian-13]
                                command:
                                  - sh
                                  - -c
                                  - |
                                    exec 2>&1
                                    cat <<'END'
                                    \(words)
                                    END
                                    head -c 100000 /dev/zero | tr '\\0' x
                                    printf '\(bytes)'
                                    \(end)
                                """
                        ),
                    to: "\(name)/\(server)/server.yaml"
                )
                try folder.copy(
                    "\(path)/nginx.conf.mustache",
                    to: "\(name)/\(server)/nginx.conf.mustache"
                )
            }
            return "\(folder.path)/\(name)"
        }

        private static func matrix(
            in folder: Folder,
            name: String = "hostile",
            group: String = "X25519",
        ) throws -> String {
            try folder.write(
                """
                name: \(name)
                servers: [loud, rude]
                releases: [debian-13]
                groups: [\(group)]
                policies: [default]
                samples: 2

                """,
                to: "matrix.yaml"
            )
        }

        /// Whether nothing in a text steers a terminal.
        private func isCalm(_ text: String) -> Bool {
            text.unicodeScalars.allSatisfy { scalar in
                scalar == "\n" || ![.control, .format].contains(scalar.properties.generalCategory)
            }
        }

        private func paths(below folder: String) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        }

        @Test func `of a server is shown, stored, and nothing else`() async throws {
            let folder = try Folder()
            let servers = try Self.servers(in: folder)
            let matrix = try Self.matrix(in: folder)
            let state = try Folder()
            try state.copy("\(try await LiveLab.stateWithImages())/images", to: "images")
            let before = try paths(below: folder.path)
            let here = try paths(in: FileManager.default.currentDirectoryPath)

            let run = await Transcript.running(
                ["run", matrix, "--servers", servers, "--state", state.path],
                findEngine: LiveLab.findEngine,
            )
            #expect(run.status == .failed, "\(run.prose)")
            #expect(isCalm(run.output) && isCalm(run.prose), "\(run.output)\(run.prose)")
            #expect(run.output.contains("config-rejected"))

            let rows = try LiveLab.rows(
                await Transcript.running(["show", "--format", "json", "--state", state.path])
            )
            #expect(rows.map(\.verdict) == ["pass", "fail"])
            for row in rows {
                let log = try #require(row.server_log)
                #expect(log.contains(Self.words + "\n"))
                #expect(log.contains(String(repeating: "x", count: 100_000)))
                #expect(log.contains("\u{1B}[2J\u{1B}]0;title\u{7}\u{1B}[31m\u{9B}31m\r\u{8}␀"))
                #expect(log.contains("\u{FFFD}"))
                let cell = await Transcript.running(
                    ["show", "1:\(row.number)", "--state", state.path]
                )
                #expect(cell.status == .good)
                #expect(isCalm(cell.output) && isCalm(cell.prose))
                #expect(cell.output.contains("␛[2J␛]0;title␇"))
            }
            let count = try await DatabaseQueue(path: "\(state.path)/results.sqlite").read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM cell")
            }
            #expect(count == 2)

            // Files come into being below the state folder alone, and none by the words.
            #expect(try paths(below: folder.path) == before)
            #expect(try paths(in: FileManager.default.currentDirectoryPath) == here)
            for path in try paths(below: state.path) + paths(in: "/tmp") {
                #expect(!path.contains(Self.mark))
            }
        }

        @Test(arguments: [
            (#""\e[2J$(touch x)""#, "X25519"), ("../../x", "X25519"),
            ("hostile", #""\e]0;x\a'); DROP TABLE cell; --""#),
        ])
        func `of a matrix is refused, and shown as text`(name: String, group: String) async throws {
            let folder = try Folder()
            let servers = try Self.servers(in: folder)
            let matrix = try Self.matrix(in: folder, name: name, group: group)
            let run = await Transcript.running(
                ["run", matrix, "--servers", servers, "--state", "\(folder.path)/state"],
                findEngine: LiveLab.findEngine,
            )
            #expect(run.status == .misuse)
            #expect(run.output.isEmpty)
            #expect(isCalm(run.prose), "\(run.prose)")
            #expect(run.prose.hasPrefix("error: "))
            #expect(!folder.names.contains("state"))
        }

        private func paths(in folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        }
    }
}
