import Commands
import LabTesting
import Testing

extension Live {
    @Suite struct `A captured run` {
        private static let matrix = """
            name: captured
            servers: [nginx, flask]
            releases: [debian-12, debian-13]
            clients: [openssl@debian-12, openssl@debian-13, openssl@debian-14]
            groups: [X25519, secp256r1, X25519MLKEM768]
            policies: [default]
            samples: 3
            """

        /// A connection as tshark tells of it.
        private struct Connection {
            let source: String
            var groups: [Int] = []
            var requests = 0
        }

        private static func connections(_ tshark: Tshark) async throws -> [String: Connection] {
            var connections: [String: Connection] = [:]
            let started = "tcp.flags.syn == 1 && tcp.flags.ack == 0"
            for line in try await tshark.fields(["tcp.stream", "ip.src"], where: started) {
                connections[line[0]] = Connection(source: line[1])
            }
            let chosen = "tls.handshake.extensions_key_share_group"
            let hellos = try await tshark.fields(
                ["tcp.stream", chosen],
                where: "tls.handshake.type == 2",
            )
            for line in hellos { connections[line[0]]?.groups += [try #require(Int(line[1]))] }
            for line in try await tshark.fields(["tcp.stream"], where: "http.request") {
                connections[line[0]]?.requests += 1
            }
            return connections
        }

        @Test func `shows a stranger the groups that the database names`() async throws {
            let folder = try Folder()
            let path = try folder.write(Self.matrix, to: "captured.yaml")
            let run = try await LiveLab.transcript(
                "run",
                path,
                "--capture",
                "--into",
                folder.path,
                "--format",
                "json",
            )
            #expect(run.status == .good, "\(run.prose)")
            let rows = try LiveLab.rows(run)
            try #require(rows.count == 36)
            let name = "\(folder.path)/\(rows[0].run_id)"
            #expect(run.prose.contains("tshark -r \(name).pcap -o tls.keylog_file:\(name).keys"))
            let tshark = Tshark(pcap: "\(name).pcap", keys: "\(name).keys")
            let connections = try await Self.connections(tshark)
            var agreed = 0
            for row in rows {
                // Where nothing was tried in vain there is one warm-up beside the samples.
                #expect(row.attempts == 1)
                let own = connections.values.filter { $0.source == "127.1.0.\(row.number)" }
                guard row.outcome == "agreed" else {
                    #expect(!own.isEmpty || row.outcome == "client-cannot", "\(row.cell)")
                    #expect(own.allSatisfy { $0.groups.isEmpty && $0.requests == 0 })
                    continue
                }
                let group = try #require(row.group_on_wire)
                #expect(own.count == (row.samples ?? 0) + 1, "\(row.cell)")
                #expect(own.allSatisfy { $0.groups == [group] && $0.requests == 1 }, "\(row.cell)")
                agreed += own.count
            }
            #expect(agreed >= 50)
            // Beyond the cells there are the controls, and the knocks that see a server ready.
            let numbers = connections.values.compactMap { connection in
                Int(connection.source.dropFirst("127.1.0.".count))
            }
            let strangers = connections.values.filter { !$0.source.hasPrefix("127.1.0.") }
            #expect(Set(strangers.map(\.source)).isSubset(of: ["127.0.0.1"]))
            #expect(strangers.allSatisfy { $0.requests == 0 })
            #expect(numbers.allSatisfy { (1...60).contains($0) })
        }
    }
}
