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
            total: 1,
            complaint: complaint,
            database: "x.sqlite",
        )
    }

    /// The report on the first of two faults, when the other one could not be tried.
    private func part(_ row: ResultRow?) throws -> CalibrationReport {
        let text = """
            faults:
            - {fault: nginx, deserves: refused, shape: alert 40 by server}
            - {fault: other, client: boringssl, deserves: crashed, shape: x}
            """
        let deserved = try Calibration.read(text, path: "faults.yaml").deserved
        return CalibrationReport(
            entries: [(deserved[0], row)],
            untried: [deserved[1]],
            total: 2,
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

    @Test func `is the words behind it where it deserves other ones`() throws {
        let row = try #require(try rows(of: 2).first)
        let deserved = "[{fault: a, deserves: lab-fault, shape: pull base, because: /full/}]"
        let json = try report(deserving: deserved, row).json
        #expect(json.contains(#""deserved": "lab-fault, pull base, because /full/""#))
        #expect(json.contains(#""got": "lab-fault, pull base, because no route", "ok": false"#))
    }

    /// Of a part nothing follows for the whole, whatever it came to.
    @Test func `is how many of all were tried, and which were not`() throws {
        let good = try part(try rows().last)
        #expect(good.isSound)
        #expect(good.summary == "1 of 2 faults tried, each of these named as it deserves")
        #expect(
            good.json.contains(
                #"{"fault": "other", "deserved": "crashed, x", "got": null, "ok": null, "#
            )
        )
        let bad = try part(nil)
        #expect(!bad.isSound)
        #expect(bad.summary == "1 of 2 faults tried, 1 of these not named as they deserve")
    }

    /// The run is refused before anybody looks for an engine.
    @Test func `is refused before a run of whose client it knows nothing`() async throws {
        let folder = try Folder()
        var host = HostDoors.real
        host.exists = { !$0.hasSuffix("-boringssl") && HostDoors.real.exists($0) }
        let transcript = await Transcript.running(
            [
                "run", "\(Transcript.repository)/Matrices/clients.yaml", "--calibrate", "--state",
                folder.path,
            ],
            environment: ["PQLAB_PROBE": "/lab/pqprobe"],
            host: host,
        )
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose.hasPrefix(
                "error: cannot run `clients`: no fault of the calibration is tried by client "
                    + "`boringssl`: there is no `"
            ),
            "\(transcript.prose)"
        )
        let hint = "hint: compile it: `PQLAB_BORINGSSL=1 Lab/pqlab --version`\n"
        #expect(transcript.prose.hasSuffix(hint))
    }

    @Test func `is refused before a run of whose scenario it knows nothing`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        let others = calibration.deserved.filter { $0.scenario != .badShare }
        let plan = CalibrationPlan(calibration, others) { _ in true }
        let error = #expect(throws: CommandError.self) {
            try plan.check(covers: calibration.cells, of: "clients", probe: "/lab/pqprobe")
        }
        #expect(
            error?.description
                == "cannot run `clients`: no fault of the calibration is tried in scenario "
                + "`bad-share`"
        )
        #expect(error?.hint == "add one to `Lab/calibration/faults.yaml`, or do not calibrate")
        #expect(error?.status == .disturbed)
        let cells = calibration.cells.filter { $0.scenario != .badShare }
        try plan.check(covers: cells, of: "clients", probe: "/lab/pqprobe")
    }

    @Test func `is refused of faults that there are not`() async throws {
        let transcript = await Transcript.of("calibrate", "--only", "fault=stal")
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose.hasPrefix(
                "error: cannot select `fault=stal`: unknown fault `stal`; did you mean `stall`?"
            ),
            "\(transcript.prose)"
        )
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
