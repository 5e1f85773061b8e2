import Commands
import Interop
import LabTesting
import Testing

extension Live {
    @Suite struct `A captured run` {
        private static let matrix = """
            name: captured
            servers: [nginx, flask]
            releases: [debian-12, debian-13]
            clients: [openssl@debian-13, boringssl, swift]
            groups: [X25519, secp256r1, X25519MLKEM768]
            scenarios: [handshake, hrr, fallback, resumption]
            policies: [default]
            samples: 5
            """

        /// A connection as tshark tells of it.
        private struct Connection {
            let source: String
            var requestedGroups: [Int] = []
            var groups: [Int] = []
            var hellos = 0
            var isResumed = false
            var requests = 0

            /// The number of the cell that it belongs to, or one behind them all; nil of a knock.
            var number: Int? {
                let prefix = "127.1.0."
                return source.hasPrefix(prefix) ? Int(source.dropFirst(prefix.count)) : nil
            }
        }

        private static func connections(_ tshark: Tshark) async throws -> [Connection] {
            var connections: [String: Connection] = [:]
            let started = "tcp.flags.syn == 1 && tcp.flags.ack == 0"
            for line in try await tshark.fields(["tcp.stream", "ip.src"], where: started) {
                connections[line[0]] = Connection(source: line[1])
            }
            let hellos = try await tshark.fields(
                [
                    "tcp.stream",
                    "tls.handshake.extensions_key_share_group",
                    "tls.handshake.extensions_key_share_selected_group",
                    "tls.handshake.extensions.psk.identity.selected",
                ],
                where: "tls.handshake.type == 2",
            )
            for line in hellos {
                if let group = Int(line[1]) { connections[line[0]]?.groups.append(group) }
                if let group = Int(line[2]) { connections[line[0]]?.requestedGroups.append(group) }
                if !line[3].isEmpty { connections[line[0]]?.isResumed = true }
            }
            let offers = "tls.handshake.type == 1"
            for line in try await tshark.fields(["tcp.stream"], where: offers) {
                connections[line[0]]?.hellos += 1
            }
            for line in try await tshark.fields(["tcp.stream"], where: "http.request") {
                connections[line[0]]?.requests += 1
            }
            return Array(connections.values)
        }

        /// Makes sure that a connection is read as well where the kernel has chosen for it one of the
        /// ports by which tshark knows another protocol: here EtherNet/IP.
        private static func checkPort(_ tshark: Tshark, in folder: Folder) async throws {
            let hellos = "ip.src == 127.1.0.1 && tls.handshake.type == 1"
            let ports = try await tshark.field("tcp.srcport", where: hellos)
            var packets = try PacketFile(path: tshark.pcap)
            let port = try #require(ports.first.flatMap { Int($0) })
            try packets.replace(port: port, at: [127, 1, 0, 1], by: 44818)
            let path = "\(folder.path)/moved.pcap"
            try packets.write(to: path)
            let moved = try await tshark.reading(path).field("tcp.srcport", where: hellos)
            #expect(moved == ["44818"] + ports.dropFirst())
        }

        /// Of the same server three clients tell the same.
        private static func checkAccounts(_ rows: [Row]) throws {
            let accounts = try ClientAccounts(of: rows).accounts
            // Two servers of two releases, of which one lacks the third group.
            #expect(accounts.count == 2 * (2 + 3))
            for (server, told) in accounts {
                #expect(told.count == 1, "\(server): \(told)")
                #expect(told.values.allSatisfy { $0.count == 3 }, "\(server): \(told)")
                for account in told.keys {
                    #expect(account.story.count >= 7 && account.scheme != nil, "\(server)")
                    #expect(account.certificate?.chainLength == 1, "\(server)")
                    #expect(account.certificate?.chainSHA256 != nil, "\(server)")
                }
            }
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
            try #require(rows.count == 104)
            try Self.checkAccounts(rows.filter { $0.scenario == "handshake" })
            let name = "\(folder.path)/\(rows[0].run_id)"
            let tshark = try Tshark(printedIn: run.prose)
            #expect(try tshark.pcap == "\(name).pcap")
            let connections = try await Self.connections(tshark)
            var agreed: [String: Int] = [:]
            for row in rows {
                // Where nothing was tried in vain there is one warm-up beside the samples.
                #expect(row.attempts == 1)
                let own = connections.filter { $0.number == row.number }
                guard row.outcome == "agreed" else {
                    #expect(own.isEmpty == (row.outcome == "client-cannot"), "\(row.cell)")
                    #expect(own.allSatisfy { $0.groups.isEmpty && $0.requests == 0 })
                    continue
                }
                let group = try #require(row.group_on_wire)
                let asked = row.scenario == "hrr" ? [group] : []
                #expect(own.count == (row.samples ?? 0) + 1, "\(row.cell)")
                #expect(own.allSatisfy { $0.groups == [group] }, "\(row.cell): \(own)")
                #expect(own.allSatisfy { $0.requests == 1 }, "\(row.cell): \(own)")
                #expect(own.allSatisfy { $0.requestedGroups == asked }, "\(row.cell)")
                #expect(own.allSatisfy { $0.hellos == 1 + asked.count }, "\(row.cell): \(own)")
                let resumed = row.scenario == "resumption" ? own.count / 2 : 0
                #expect(own.count { $0.isResumed } == resumed, "\(row.cell)")
                agreed[row.client, default: 0] += own.count
            }
            #expect(agreed.count == 3 && agreed.values.allSatisfy { $0 >= 50 }, "\(agreed)")
            // Behind the cells there is the positive control of every client and server.
            let controls = connections.filter { $0.number.map { $0 > rows.count } ?? false }
            #expect(controls.count == 3 * 4)
            #expect(controls.allSatisfy { $0.groups == [0x1d] && $0.requests == 1 })
            // The rest are knocks: a hello by which a server shows that it is there, and no more.
            let knocks = connections.filter { $0.number == nil }
            #expect(Set(knocks.map(\.source)).isSubset(of: ["127.0.0.1"]))
            #expect(knocks.allSatisfy { $0.hellos <= 1 && $0.requests == 0 && !$0.isResumed })
            try await Self.checkPort(tshark, in: folder)
        }
    }
}
