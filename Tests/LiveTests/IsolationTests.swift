import Commands
import LabTesting
import Testing

extension Live {
    @Suite struct `A server in its container` {
        @Test
        func `has no capability, no network, no others' files and nothing to write but its tmp`()
            async throws
        {
            let lab = try FaultyLab()
            let matrix = try lab.matrix(server: "witness", policies: "pinned, default")
            let transcript = try await LiveLab.transcript(
                "run",
                matrix,
                "--format",
                "json",
                home: lab.folder.path
            )
            #expect(transcript.status == .failed, "\(transcript.prose)")
            let row = try #require(try LiveLab.rows(transcript).first)
            #expect(row.outcome == "config-rejected")
            let log = try #require(row.server_log)
            #expect(
                log == """
                    65534
                    CapEff:\t0000000000000000
                    CapBnd:\t0000000000000000
                    NoNewPrivs:\t1
                    interfaces lo
                    mtu 1500
                    writable /tmp/x
                    600 65534

                    """
            )
        }
    }
}
