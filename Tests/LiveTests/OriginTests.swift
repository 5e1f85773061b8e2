import Commands
import Foundation
import LabTesting
import Testing

extension Live {
    /// One release of each origin that no distribution has.
    ///
    /// Compiling OpenSSL takes minutes, once for an engine: its image is found by its recipe.
    @Suite struct `An OpenSSL that no distribution ships` {
        private static func matrix(_ text: String, in folder: Folder) throws -> String {
            try folder.write("name: origin\nsamples: 2\n\(text)", to: "origin.yaml")
        }

        /// nginx on OpenSSL 3.5 in a state folder, with sources from a user's own place, if any.
        private static func compiled(
            state: String,
            home: String = Transcript.repository,
            sources: String? = nil,
        ) async throws -> [Row] {
            let folder = try Folder()
            let matrix = try matrix(
                """
                servers: [nginx]
                releases: ["3.5"]
                groups: [X25519, X25519MLKEM768]
                policies: [pinned, default]
                """,
                in: folder
            )
            let transcript = await Transcript.running(
                ["run", matrix, "--format", "json", "--state", state]
                    + (sources.map { ["--sources", $0] } ?? []),
                home: home,
                findEngine: LiveLab.findEngine,
            )
            try #require(transcript.status == .good, "\(transcript.prose)\(transcript.output)")
            return try LiveLab.rows(transcript)
        }

        @Test func `is compiled, with a server and a client on it`() async throws {
            let rows = try await Self.compiled(state: LiveLab.state.get().path)
            #expect(rows.count == 4)
            for row in rows {
                #expect(row.verdict == "pass", "\(row.cell): \(row.detail ?? "")")
                #expect(row.origin == "compiled")
                #expect(row.openssl_version?.hasPrefix("3.5.") == true)
                #expect(row.group_on_wire == row.group_id)
                #expect(row.library_proof == "mapped")
                #expect(row.server_tls == "OpenSSL \(row.openssl_version ?? "")")
                #expect(row.negative_control == (row.policy == "pinned" ? "refused" : nil))
                #expect(row.client == "openssl@3.5")
                #expect(row.client_version == row.openssl_version)
                let source = row.openssl_source ?? ""
                #expect(source.hasPrefix("openssl \(row.openssl_version ?? ""), SHA-256 "))
                // The place is of a kind that has a name.
                #expect(source.contains(/SHA-256 [0-9a-f]{64}, [a-z]+ ./), "\(source)")
            }
        }

        @Test func `comes from a folder alone, and its images are the same`() async throws {
            let state = try LiveLab.state.get().path
            let rows = try await Self.compiled(state: state)
            let lab = try FaultyLab()
            try lab.leaveNoAddress()
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(state)/sources")
            for name in names where name.contains(".tar.") && !name.hasSuffix(".json") {
                try lab.folder.copy("\(state)/sources/\(name)", to: "own/\(name)")
            }
            let offline = try await Self.compiled(
                state: "\(lab.folder.path)/state",
                home: lab.folder.path,
                sources: "\(lab.folder.path)/own",
            )
            #expect(offline.map(\.recipe_hash) == rows.map(\.recipe_hash))
            #expect(offline.map(\.image_digest) == rows.map(\.image_digest))
            #expect(offline.map(\.openssl_version) == rows.map(\.openssl_version))
        }

        @Test func `is inside a wheel, and proven there`() async throws {
            let folder = try Folder()
            let matrix = try Self.matrix(
                """
                servers: [cheroot]
                releases: [wheel-3.4]
                groups: [X25519, X25519MLKEM768]
                policies: [pinned, default]
                clients: [openssl@debian-13]
                """,
                in: folder
            )
            let transcript = try await LiveLab.transcript("run", matrix, "--format", "json")
            #expect(transcript.status == .good, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript)
            #expect(rows.count == 4)
            for row in rows {
                let verdict = row.group_name == "X25519" ? "pass" : "unsupported"
                #expect(row.verdict == verdict, "\(row.cell): \(row.detail ?? "")")
                #expect(row.positive_control == "agreed")
                #expect(row.origin == "wheel")
                #expect(row.openssl_version?.hasPrefix("3.4.") == true)
                let source = row.openssl_source ?? ""
                #expect(source.hasPrefix("wheel cryptography "), "\(source)")
                #expect(source.contains(/SHA-256 [0-9a-f]{64}/))
                // A server that refuses its configuration runs nothing that could be proven.
                guard row.outcome != "config-rejected" else { continue }
                #expect(row.library_proof == "wheel")
                #expect(row.server_tls == "OpenSSL \(row.openssl_version ?? "")")
            }
        }

        @Test func `is a fault of the lab, cell by cell, where it cannot be had`() async throws {
            let lab = try FaultyLab()
            try lab.leaveNoAddress()
            let own = "\(lab.folder.path)/own"
            try lab.folder.write("another archive", to: "own/openssl-3.5.7.tar.gz")
            // The newest of its branch by its name, of which the catalogue knows no sum.
            try lab.folder.write("half an archive", to: "own/openssl-3.6.99.tar.gz")
            let matrix = try Self.matrix(
                """
                servers: [nginx]
                releases: ["3.2", "3.5.7", "3.6", debian-13]
                groups: [X25519]
                policies: [default]
                clients: [openssl@debian-13]
                """,
                in: lab.folder
            )
            let transcript = try await LiveLab.transcript(
                "run",
                matrix,
                "--sources",
                own,
                "--format",
                "json",
                home: lab.folder.path,
            )
            #expect(transcript.status == .disturbed, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript)
            try #require(rows.map(\.release) == ["3.2", "3.5.7", "3.6", "debian-13"])
            #expect(rows.map(\.verdict) == ["error", "error", "error", "pass"])
            #expect(rows.dropLast().allSatisfy { $0.outcome == "lab-fault" })
            #expect(rows[0].shape == "fetch openssl 3.2")
            let missing = rows[0].detail ?? ""
            for place in ["directory `\(own)`: it has none", "; cache `", "; upstream `"] {
                #expect(missing.contains(place), "\(missing)")
            }
            #expect(rows[1].shape == "use \(own)/openssl-3.5.7.tar.gz")
            #expect(rows[1].detail?.contains("its SHA-256 is `") == true)
            #expect(rows[1].detail?.contains(", but the catalogue says `") == true)
            #expect(rows[2].shape == "use \(own)/openssl-3.6.99.tar.gz")
            #expect(rows[2].detail == "it is no whole gzip file")
        }
    }
}

extension FaultyLab {
    /// Takes every address from the list of sources: nobody but the user's own places has any.
    fileprivate func leaveNoAddress() throws {
        let list = try folder.text(of: "Lab/sources.yaml")
        let port = "http://127.0.0.1:9"
        let kept = list.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("    package: ") }
            .map { $0.replacing(/https:\/\/[^\]"\s]+/, with: port) }
        try folder.write(kept.joined(separator: "\n"), to: "Lab/sources.yaml")
    }
}
