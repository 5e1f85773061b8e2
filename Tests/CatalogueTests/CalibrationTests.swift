import Catalogue
import Interop
import LabTesting
import Testing

@testable import Catalogue

@Suite struct `A calibration` {
    @Test func `has one cell for everything that deserves something`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        #expect(calibration.cells.count == calibration.deserved.count)
        #expect(calibration.cells.count >= 9)
        // One is sound: that all others are named would be easy for a lab that names everything.
        #expect(calibration.deserved.count { $0.outcome == "agreed" } == 1)
    }

    @Test func `has a client that loads another's libcrypto, for one server alone`() throws {
        let calibration = try Calibration.load(home: Transcript.repository)
        #expect(calibration.libcryptos == [.openssl("debian-12"): "debian-13"])
        #expect(
            calibration.cells.filter { $0.client == .openssl("debian-12") }.map(\.server)
                == ["client-with-other-libcrypto"]
        )
    }

    @Test(arguments: [
        (
            "libcrypto: debian-13\n", "libcrypto: debian-14\n",
            "no client of the matrix has `debian-14`"
        ),
        (
            "- server: stall\n", "- server: sound\n",
            "`stall` is not exactly once in it and in the matrix"
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
            ("timeout", "phase start", true), ("timeout", "phase starting", false),
            ("broken", "phase start", false), (nil, "phase start", false), ("timeout", nil, false),
        ] as [(String?, String?, Bool)]
    )
    func `takes nothing but the very words`(outcome: String?, shape: String?, isMet: Bool) throws {
        let text = "[{server: a, deserves: timeout, shape: phase start}]"
        let deserved = try Calibration.deserved(in: text, path: "f.yaml")
        #expect(deserved.map { $0.isMet(byOutcome: outcome, shape: shape) } == [isMet])
        #expect(deserved.map(\.description) == ["timeout, phase start"])
    }

    @Test(arguments: [("server 12 died", true), ("server x died", false), ("", false)])
    func `takes words that match an expression`(shape: String, isMet: Bool) throws {
        let text = "[{server: a, deserves: crashed, shape: '/server \\d+ died/'}]"
        let deserved = try Calibration.deserved(in: text, path: "f.yaml")
        #expect(deserved[0].isMet(byOutcome: "crashed", shape: shape) == isMet)
    }

    @Test(arguments: [
        ("[{server: a, deserves: crash, shape: x}]", "f.yaml:1:24: unknown outcome `crash`"),
        ("[{server: a, deserves: crashed}]", "f.yaml:1:2: "),
        ("[{server: a, deserves: crashed, shape: '/(/'}]", "f.yaml:1:40: "),
    ])
    func `is refused where an entry says nothing exact`(text: String, words: String) {
        let error = #expect(throws: CatalogueError.self) {
            try Calibration.deserved(in: text, path: "f.yaml")
        }
        #expect(error?.description.hasPrefix(words) == true, "\(error?.description ?? "")")
    }
}
