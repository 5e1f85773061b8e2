import Interop
import LabTesting
import ResultStore
import Testing

@testable import Catalogue
@testable import Commands

@Suite struct `What a calibration tells` {
    /// The report on a server that deserves this, and came to that.
    private func report(
        deserving text: String,
        _ row: ResultRow?,
        complaint: Fault? = nil,
    ) throws -> CalibrationReport {
        CalibrationReport(
            entries: try Calibration.read("faults: \(text)", path: "faults.yaml").deserved
                .map { ($0, row) },
            complaint: complaint,
            database: "x.sqlite",
        )
    }

    /// The rows of a run: of the second one the last cell came to nothing.
    private func rows(of run: Int = 1) throws -> [ResultRow] {
        let folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try SampleRun.store(at: path, disturbed: true)
        return try ResultStore.openExisting(at: path).results(in: run)
    }

    @Test func `is the fault, what it deserved and got, and whether that is so`() throws {
        let row = try #require(try rows().last)
        let alert = "shape: alert 40 by server"
        #expect(
            try report(deserving: "[{fault: nginx, deserves: refused, \(alert)}]", row).json == """
                [
                  {"fault": "nginx", "deserved": "refused, alert 40 by server", \
                "got": "refused, alert 40 by server", "ok": true, "cell": "1:2"}
                ]
                """
        )
        #expect(
            try report(deserving: "[{fault: nginx, deserves: crashed, \(alert)}]", row).json
                .contains(#""got": "refused, alert 40 by server", "ok": false, "cell": "1:2"}"#)
        )
    }

    @Test func `is not so where it came out green`() throws {
        let row = try #require(try rows().first)
        let json = try report(
            deserving: "[{fault: nginx, deserves: build-failed, shape: 'make: error 2'}]",
            row,
        ).json
        #expect(json.contains(#""got": "build-failed, make: error 2, and known", "ok": false"#))
    }

    @Test func `is what the run complained of where a cell came to nothing`() throws {
        let row = try #require(try rows(of: 2).last)
        let deserved = "[{fault: nginx, deserves: lab-fault, shape: finish run 2}]"
        let fault = Fault(operation: "finish", subject: "run 2", reason: "1 cell is missing")
        #expect(
            try report(deserving: deserved, row, complaint: fault).json
                .contains(#""got": "lab-fault, finish run 2", "ok": true, "cell": "2:2"}"#)
        )
        #expect(
            try report(deserving: deserved, row).json
                .contains(#""got": null, "ok": false, "cell": "2:2"}"#)
        )
        // What a cell did come to is not what the run complained of.
        let other = try #require(try rows(of: 2).first)
        #expect(
            try report(deserving: deserved, other, complaint: fault).json
                .contains(#""got": "lab-fault, pull base", "ok": false"#)
        )
    }

    @Test func `is nothing of a server that was not tried`() throws {
        let json = try report(deserving: "[{fault: nginx, deserves: crashed, shape: x}]", nil).json
        #expect(json.contains(#""got": null, "ok": false, "cell": null}"#))
    }

    @Test func `is stored in the database that is named`() async throws {
        let folder = try Folder()
        let path = "\(folder.path)/other.sqlite"
        let transcript = await Transcript.of("calibrate", "--state", folder.path, "--db", path)
        // It got as far as the engine, which is not there.
        #expect(transcript.status == .disturbed)
        #expect(transcript.prose.hasPrefix("error: cannot find a container engine"))
    }
}
