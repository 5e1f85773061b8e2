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
        // One is sound: that all others are named would be easy for a lab that names everything.
        #expect(calibration.deserved.filter(\.verdict.isGood).map(\.fault) == ["sound"])
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
        for name in ["honest", "lying", "mute", "crashing", "killed"] {
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
            deserved.map { $0.isMet(byOutcome: outcome, shape: shape, verdict: verdict) } == [isMet]
        )
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
        #expect(deserved[0].isMet(byOutcome: "crashed", shape: shape, verdict: .fail) == isMet)
    }

    @Test(arguments: [
        ("[{fault: a, deserves: crash, shape: x}]", "f.yaml:1:31: unknown outcome `crash`"),
        ("[{fault: a, deserves: crashed}]", "f.yaml:1:10: "),
        ("[{fault: a, deserves: crashed, shape: '/(/'}]", "f.yaml:1:47: "),
        (
            "[{fault: a, deserves: crashed, shape: x, verdict: green}]",
            "f.yaml:1:59: unknown verdict `green`"
        ),
    ])
    func `is refused where an entry says nothing exact`(text: String, words: String) {
        let error = #expect(throws: CatalogueError.self) {
            try Calibration.read("faults: \(text)", path: "f.yaml")
        }
        #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
    }
}
