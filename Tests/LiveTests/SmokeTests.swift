import Commands
import LabTesting
import Testing

extension Live {
    @Suite struct `The smoke matrix` {
        static let matrix = "\(Transcript.repository)/Matrices/smoke.yaml"

        @Test func `comes out the same three times, every pass with all its evidence`() async throws
        {
            var verdicts: [[String]] = []
            for _ in 1...3 {
                let transcript = try await LiveLab.transcript(
                    "run",
                    Self.matrix,
                    "--format",
                    "json"
                )
                #expect(transcript.status == .good, "\(transcript.prose)")
                let rows = try LiveLab.rows(transcript)
                try #require(rows.count == 24)
                verdicts.append(rows.map { "\($0.cell) \($0.verdict ?? "") \($0.outcome ?? "")" })
                for row in rows { check(row) }
            }
            #expect(verdicts[0] == verdicts[1])
            #expect(verdicts[1] == verdicts[2])
        }

        private func check(_ row: Row) {
            #expect(row.verdict == expectedVerdict(row), "\(row.cell)")
            #expect(row.positive_control == "agreed")
            #expect(row.rule?.hasPrefix("Lab/expectations.yaml:") == true)
            if row.verdict == "pass" {
                #expect(row.group_by_client == row.group_id)
                #expect(row.group_on_wire == row.group_id)
                #expect(row.library_proof == "mapped")
                #expect(row.server_tls == "OpenSSL \(row.openssl_version ?? "")")
                #expect(row.negative_control == (row.policy == "pinned" ? "refused" : nil))
                #expect(row.samples == 5)
                #expect((row.handshake_p50_us ?? 0) > 0)
            }
            if row.policy == "pinned" {
                let setting = row.configured_by ?? ""
                switch row.server {
                case "nginx": #expect(setting == "ssl_ecdh_curve")
                // Only classical groups can be named by a function of these Pythons.
                case _ where row.group_name.contains("MLKEM"): #expect(setting == "OPENSSL_CONF")
                default: #expect(["OPENSSL_CONF", "set_ecdh_curve"].contains(setting))
                }
            } else {
                #expect(row.configured_by == nil)
            }
        }

        private func expectedVerdict(_ row: Row) -> String {
            row.release == "debian-12" && row.group_name == "X25519MLKEM768"
                ? "unsupported" : "pass"
        }

        @Test func `keeps the server's own refusal as evidence`() async throws {
            let transcript = try await LiveLab.transcript(
                "run",
                Self.matrix,
                "--format",
                "json",
                "--only",
                "release=debian-12,group=X25519MLKEM768"
            )
            #expect(transcript.status == .good, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript)
            let nginx = try #require(rows.first { $0.server == "nginx" && $0.policy == "pinned" })
            #expect(nginx.outcome == "config-rejected")
            #expect(nginx.server_log?.contains("SSL_CTX_set1_curves_list") == true)
            let flask = try #require(rows.first { $0.server == "flask" && $0.policy == "pinned" })
            #expect(flask.outcome == "pin-ignored")
            #expect(flask.negative_control == "admitted")
            for row in rows where row.policy == "default" {
                #expect(row.outcome == "refused")
                #expect(row.shape == "alert 40 by server")
            }
        }

        @Test func `can be looked at afterwards, cell by cell`() async throws {
            let run = try await LiveLab.transcript(
                "run",
                Self.matrix,
                "--only",
                "server=nginx,release=debian-13,policy=pinned"
            )
            #expect(run.status == .good, "\(run.prose)")
            #expect(run.output.contains("nginx   debian-13  pinned  ✔ pass"))
            let show = try await LiveLab.transcript("show", "nginx/debian-13/X25519MLKEM768/pinned")
            #expect(show.status == .good)
            for text in [
                "✔ pass", "Lab/expectations.yaml:", "neg. control  refused",
                "group on the wire  X25519MLKEM768 (0x11ec)",
                "group by the library  X25519MLKEM768 (0x11ec)", "libcrypto.so.3",
                "ssl_ecdh_curve X25519MLKEM768;", "GET / HTTP/1.1",
            ] {
                #expect(show.output.contains(text), "\(text)")
            }
            let ambiguous = try await LiveLab.transcript("show", "nginx/debian-13")
            #expect(ambiguous.status == .misuse)
            #expect(ambiguous.prose.contains("3 cells of run"))
        }
    }
}
