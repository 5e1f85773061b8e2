import Catalogue
import Interop
import LabTesting
import Testing

@testable import Catalogue

@Suite struct `A calibration` {
    @Test func `has one cell for everything that deserves something`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        #expect(calibration.cells.count == calibration.deserved.count)
        #expect(calibration.cells.count >= 24)
    }

    /// That all faults are named would be easy for a lab that names everything.
    @Test func `has for every client and scenario something in which nothing is wrong`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        let good = calibration.deserved.filter(\.verdict.isGood)
        #expect(good.allSatisfy { $0.verdict == .pass })
        let cells = good.compactMap { calibration.cell(of: $0) }
        #expect(Set(cells.map(\.client.stack)) == Set(ClientName.stacks))
        #expect(Set(cells.map(\.scenario)) == Set(Scenario.allCases).subtracting([.asShipped]))
        // Nor is it the place of its libraries by which an altered client is told.
        #expect(cells.contains { $0.client == .openssl("intact") })
    }

    @Test func `has a fault of every client and of every scenario`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        let (stacks, scenarios) = calibration.gaps(
            in: calibration.cells,
            tried: calibration.deserved
        )
        #expect(stacks.isEmpty && scenarios.isEmpty)
        #expect(Set(calibration.cells.map(\.client.stack)) == Set(ClientName.stacks))
        #expect(Set(calibration.cells.map(\.scenario)) == Set(Scenario.allCases))
    }

    @Test(arguments: Scenario.allCases)
    func `knows nothing of a scenario in which no fault is tried`(scenario: Scenario) throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        // What passes shows nothing: that one of these is tried does not help.
        let others = calibration.deserved.filter { $0.scenario != scenario || $0.verdict.isGood }
        let gaps = calibration.gaps(in: calibration.cells, tried: others)
        #expect(gaps.scenarios == [scenario])
        let cells = calibration.cells.filter { $0.scenario != scenario }
        #expect(calibration.gaps(in: cells, tried: others).scenarios.isEmpty)
    }

    @Test(arguments: ClientName.stacks)
    func `knows nothing of a client by which no fault is tried`(stack: String) throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        let others = calibration.deserved.filter { ending in
            calibration.cell(of: ending)?.client.stack != stack || ending.verdict.isGood
        }
        let gaps = calibration.gaps(in: calibration.cells, tried: others)
        #expect(gaps.stacks == [stack])
        let cells = calibration.cells.filter { $0.client.stack != stack }
        #expect(calibration.gaps(in: cells, tried: others).stacks.isEmpty)
    }

    @Test func `does to a server what one fault says, whoever connects to it`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        let cells = calibration.cells.filter { $0.server == "expired" }
        #expect(Set(cells.map(\.client.stack)) == Set(ClientName.stacks))
        for cell in cells {
            #expect(calibration.tamperings.tampering(of: cell).certificate == .expired)
        }
        let wedge = try #require(calibration.cells.first { $0.server == "wedges" })
        #expect(wedge.client == .swift)
        #expect(calibration.tamperings.tampering(of: wedge).timeout == .milliseconds(500))
    }

    @Test func `has a fault, or a reason, for every way to be fooled`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        #expect(calibration.stories.map(\.name) == (1...16).map { "F\($0)" })
        for story in calibration.stories {
            let faults = calibration.deserved.filter { $0.stories.contains(story.name) }
            #expect(faults.isEmpty == (story.inapplicable != nil), "\(story.name)")
        }
    }

    @Test func `has clients that load what is not theirs, and no other does`() throws {
        let clients = try Calibration.load(home: Transcript.repository).tamperings.clients
        #expect(Set(clients.keys) == [.openssl("debian-12"), .openssl("honest")])
        #expect(clients[.openssl("debian-12")]?.libcrypto == "debian-13")
        #expect(clients[.openssl("honest")]?.libssl == "lying")
    }

    @Test(arguments: [Architecture.amd64, .arm64])
    func `has clients whose libraries a Dockerfile of their own makes`(
        architecture: Architecture
    ) throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        for name in ["intact", "honest", "lying", "mute", "crashing", "killed", "boasting"] {
            let release = try #require(calibration.catalogue.releases.release(named: name))
            #expect(
                release.on(architecture).dockerfile
                    == "Dockerfiles/calibration/openssl/packaged.Dockerfile"
            )
        }
        let usual = try #require(calibration.catalogue.releases.release(named: "debian-13"))
        #expect(usual.on(architecture).dockerfile == nil)
    }

    @Test(arguments: [
        (
            "libcrypto: debian-13\n", "libcrypto: debian-14\n",
            "no client of the matrix has `debian-14`"
        ),
        (
            "- fault: stall\n", "- fault: stalled\n", "`stalled` is tried by 0 cells"
        ),
        (
            "like: F13\n", "like: F9\n", "no fault stands for `F13`"
        ),
        (
            "server: expired\n    client: swift\n",
            "server: expired\n    client: swift\n    timeout: 1s\n",
            "more than one fault says what is done to `expired`"
        ),
    ])
    func `leaves out no fault in silence`(text: String, other: String, reason: String) throws {
        let folder = try Folder()
        try folder.copy("\(Transcript.repository)/Lab", to: "Lab")
        let path = "Lab/calibration/faults.yaml"
        try folder.write(try folder.text(of: path).replacing(text, with: other), to: path)
        let error = #expect(throws: CatalogueError.self) {
            try Calibration.load(home: folder.path)
        }
        #expect(
            error?.description == "cannot calibrate with `\(folder.path)/\(path)`: \(reason)"
        )
    }

    @Test(
        arguments: [
            ("timeout", "phase start", .fail, true), ("timeout", "phase starting", .fail, false),
            ("broken", "phase start", .fail, false), (nil, "phase start", .fail, false),
            ("timeout", nil, .fail, false), ("timeout", "phase start", nil, false),
            ("timeout", "phase start", .error, false),
            ("timeout", "phase start", .unsupported, false),
        ] as [(String?, String?, Verdict?, Bool)]
    )
    func `takes nothing but the very words`(
        outcome: String?,
        shape: String?,
        verdict: Verdict?,
        isMet: Bool,
    ) throws {
        let text = "faults: [{fault: a, deserves: timeout, shape: phase start}]"
        let deserved = try Calibration.read(text, path: "f.yaml").deserved
        #expect(
            deserved.map {
                $0.isMet(byOutcome: outcome, shape: shape, verdict: verdict, detail: "whatever")
            } == [isMet]
        )
    }

    @Test(
        arguments: [
            ("exit status 127", true), ("exit status 1", false), ("", false), (nil, false),
        ] as [(String?, Bool)]
    )
    func `takes no other reason`(detail: String?, isMet: Bool) throws {
        let text = "faults: [{fault: a, deserves: lab-fault, shape: start a, because: /127$/}]"
        let deserved = try Calibration.read(text, path: "f.yaml").deserved
        #expect(deserved.map(\.description) == ["lab-fault, start a, because /127$/"])
        #expect(
            deserved.map {
                $0.isMet(byOutcome: "lab-fault", shape: "start a", verdict: .error, detail: detail)
            } == [isMet]
        )
    }

    /// A name for what was to be done fits whatever went wrong meanwhile.
    @Test func `has a reason for every failure of the lab`() throws {
        let faults = try Calibration.load(home: Transcript.repository).deserved
            .filter { $0.outcome == Fault.name }
        #expect(faults.count >= 10)
        #expect(faults.filter { $0.because == nil }.map(\.fault) == [])
    }

    /// A failure of the lab has a verdict of its own, and so has what is not to be believed.
    @Test(
        arguments: [
            ("timeout, shape: x", .fail, "timeout, x"),
            ("lab-fault, shape: x", .error, "lab-fault, x"),
            ("agreed, shape: x", .fail, "agreed, x, and fail"),
            ("agreed, shape: x, verdict: pass", .pass, "agreed, x"),
            ("refused, shape: x, verdict: error", .error, "refused, x, and error"),
        ] as [(String, Verdict, String)]
    )
    func `names a verdict that does not go without saying`(
        text: String,
        verdict: Verdict,
        description: String,
    ) throws {
        let faults = "faults: [{fault: a, deserves: \(text)}]"
        let deserved = try #require(try Calibration.read(faults, path: "f.yaml").deserved.first)
        #expect(deserved.verdict == verdict)
        #expect(deserved.description == description)
    }

    @Test(arguments: [("server 12 died", true), ("server x died", false), ("", false)])
    func `takes words that match an expression`(shape: String, isMet: Bool) throws {
        let text = "faults: [{fault: a, deserves: crashed, shape: '/server \\d+ died/'}]"
        let deserved = try Calibration.read(text, path: "f.yaml").deserved
        #expect(
            deserved[0].isMet(byOutcome: "crashed", shape: shape, verdict: .fail, detail: nil)
                == isMet
        )
    }

    @Test(arguments: [
        ("[{fault: a, deserves: crash, shape: x}]", "f.yaml:1:31: unknown outcome `crash`"),
        ("[{fault: a, deserves: crashed}]", "f.yaml:1:10: "),
        ("[{fault: a, deserves: crashed, shape: '/(/'}]", "f.yaml:1:47: "),
        (
            "[{fault: a, deserves: crashed, shape: x, verdict: green}]",
            "f.yaml:1:59: unknown verdict `green`"
        ),
        (
            "[{fault: a, deserves: crashed, shape: x, because: words}]",
            "f.yaml:1:59: expected a regular expression between two slashes"
        ),
    ])
    func `is refused where an entry says nothing exact`(text: String, words: String) {
        let error = #expect(throws: CatalogueError.self) {
            try Calibration.read("faults: \(text)", path: "f.yaml")
        }
        #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
    }
}
