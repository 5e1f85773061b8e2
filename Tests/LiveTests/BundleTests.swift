import Commands
import Foundation
import LabTesting
import Subprocess
import Testing

extension Live {
    @Suite struct `A captured and bundled cell` {
        /// Cells that a client with a program of its own tries: the bench has that one.
        private static let matrix = """
            name: bundled
            servers: [nginx]
            releases: [debian-12, debian-13]
            clients: [openssl@debian-14]
            groups: [X25519MLKEM768]
            policies: [default]
            samples: 1
            """

        /// Runs the cells, and answers their rows.
        private static func rows(in folder: Folder) async throws -> [Row] {
            let path = try folder.write(matrix, to: "bundled.yaml")
            let run = try await LiveLab.transcript("run", path, "--format", "json")
            #expect(run.status == .good, "\(run.prose)")
            return try LiveLab.rows(run)
        }

        /// Runs a program of this host: what it wrote, and how it ended.
        private static func answer(
            _ program: String,
            _ arguments: [String],
            environment: Environment = .inherit,
        ) async throws -> (output: String, ending: TerminationStatus) {
            let result = try await Subprocess.run(
                .name(program),
                arguments: Arguments(arguments),
                environment: environment,
                output: .string(limit: 16 << 20),
                error: .discarded,
            )
            return (result.standardOutput, result.terminationStatus)
        }

        @Test func `opens decrypted, with the group that the database names`() async throws {
            let folder = try Folder()
            let row = try #require(try await Self.rows(in: folder).first { $0.verdict == "pass" })
            let place = "\(row.run_id):\(row.number)"
            let transcript = try await LiveLab.transcript(
                "reproduce",
                place,
                "--capture",
                "--into",
                folder.path
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            let name = "\(row.run_id)-\(row.number)"
            let path = "\(folder.path)/\(name)"
            #expect(folder.names == ["\(name).keys", "\(name).pcap", "bundled.yaml"])
            let tshark = try Tshark(printedIn: transcript.prose)
            #expect(try tshark.pcap == "\(path).pcap")
            let source = "127.1.0.\(row.number)"
            // A warm-up and a sample.
            let requests = try await tshark.field(
                "http.request.method",
                where: "ip.src == \(source) && http"
            )
            #expect(requests == ["GET", "GET"])
            let answers = try await tshark.field(
                "http.response.code",
                where: "ip.dst == \(source) && http"
            )
            #expect(answers == ["200", "200"])
            let groups = try await tshark.field(
                "tls.handshake.extensions_key_share_group",
                where: "ip.dst == \(source) && tls.handshake.type == 2"
            )
            #expect(groups.map { Int($0) } == [row.group_on_wire, row.group_on_wire])
            // Without the keys there is nothing to read.
            let locked = Tshark(locked: "\(path).pcap")
            #expect(try await locked.field("tcp.stream", where: "http").isEmpty)
            for file in ["\(name).keys", "\(name).pcap"] {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: "\(folder.path)/\(file)"
                )
                #expect(attributes[.posixPermissions] as? Int == 0o600)
            }
            let again = try await LiveLab.transcript(
                "reproduce",
                place,
                "--capture",
                "--into",
                folder.path
            )
            #expect(again.status == .misuse)
            #expect(again.prose.contains("it is there already, and is not overwritten"))
        }

        @Test func `happens again for whoever has docker alone`() async throws {
            let folder = try Folder()
            let rows = try await Self.rows(in: folder)
            #expect(rows.map(\.outcome) == ["refused", "agreed"])
            for row in rows {
                let bundle = try await Self.bundle(of: row, in: folder)
                try await Self.checkIsNotTelling(bundle)

                let replay = try await Self.replay(bundle)
                #expect(replay.ending == .exited(0), "\(replay.output)")
                let shape = row.shape ?? ""
                #expect(replay.output.contains("got       \(row.outcome ?? ""), \(shape)\n"))

                // With another configuration it does not: the script looks, and does not assume.
                let file = try #require(
                    FileManager.default.subpaths(atPath: "\(bundle)/lab")?.first {
                        $0.hasSuffix("/nginx.conf")
                    }
                )
                let path = "\(bundle)/lab/\(file)"
                let text = try String(contentsOfFile: path, encoding: .utf8)
                try FileManager.default.removeItem(atPath: path)
                try (text + "nonsense;\n").write(toFile: path, atomically: true, encoding: .utf8)
                let other = try await Self.replay(bundle)
                #expect(other.ending == .exited(1), "\(other.output)")
                #expect(other.output.contains("got       config-rejected, exit status 1\n"))
            }
            #expect(try await LiveLab.containers(labels: []).allSatisfy { !$0.contains("bundle") })
        }

        @Test func `happens again where every image is made anew`() async throws {
            let folder = try Folder()
            let row = try #require(try await Self.rows(in: folder).first { $0.verdict == "pass" })
            let bundle = try await Self.bundle(of: row, in: folder)
            let script = "\(bundle)/reproduce.sh"
            // Builds need what leads to mirrors here, and what they say is told if one fails.
            let replay = try await Self.answer("bash", ["-c", "exec \"$0\" --build 2>&1", script])
            #expect(replay.ending == .exited(0), "\(replay.output)")
            #expect(replay.output.contains("got       agreed, \(row.shape ?? "")\n"))
            let images = Set(
                replay.output.matches(of: #/(?m)^(?:server|client): (pqlab-bundle:[^,\s]+)/#)
                    .map { String($0.1) }
            )
            #expect(images.count == 2, "\(replay.output)")
            let removed = try await Self.answer("docker", ["image", "rm"] + images.sorted())
            #expect(removed.ending == .exited(0))
        }

        /// Tries a cell again, and unpacks the bundle of it: its folder.
        private static func bundle(of row: Row, in folder: Folder) async throws -> String {
            let archive = "\(folder.path)/\(row.release).tar.gz"
            let transcript = try await LiveLab.transcript(
                "reproduce",
                "\(row.run_id):\(row.number)",
                "--bundle",
                archive
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            let unpacked = try await answer("tar", ["-xzf", archive, "-C", folder.path])
            #expect(unpacked.ending == .exited(0))
            return "\(folder.path)/pqlab-\(row.run_id)-\(row.number)"
        }

        /// Runs the script of a bundle, with nothing but a PATH in its environment.
        private static func replay(
            _ bundle: String
        ) async throws -> (output: String, ending: TerminationStatus) {
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            return try await answer(
                "bash",
                ["\(bundle)/reproduce.sh"],
                environment: .custom(["PATH": path])
            )
        }

        /// Looks for what no bundle may tell of.
        private static func checkIsNotTelling(_ bundle: String) async throws {
            let state = try LiveLab.state.get()
            let key = try #require(
                FileManager.default.subpaths(atPath: "\(state.path)/authority")?.first {
                    $0.hasPrefix("authority") && $0.hasSuffix(".key")
                }
            )
            let secret = try state.text(of: "authority/\(key)").split(separator: "\n")[1]
            for words in [String(secret), state.path, Transcript.repository] {
                let found = try await answer("grep", ["-rlF", "-e", words, bundle])
                #expect(found.output == "", "\(words)")
            }
        }
    }
}
