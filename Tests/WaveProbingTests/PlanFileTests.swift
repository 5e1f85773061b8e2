import Foundation
import Interop
import Probing
import Testing

@testable import WaveProbing

@Suite struct `A plan's file` {
    /// Reads a file with this text; the path is left out of what is thrown.
    static func read(_ text: String) throws -> ProbePlan {
        let url = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(text.utf8).write(to: url)
        return try PlanFile.read(url.path)
    }

    @Test func `holds a plan`() throws {
        let plan = ProbePlan.sample(ports: [1, 2], blocks: [[.sample(1)]])
        let text = String(decoding: try EventLine.encode(plan), as: UTF8.self)
        let copy = try Self.read(text)
        #expect(copy.endpoints.map(\.port) == [1, 2])
        #expect(copy.blocks.map(\.number) == [1])
    }

    @Test(arguments: [
        ("", "it is no plan in JSON"), ("no plan", "it is no plan in JSON"),
        ("{", "it is no plan in JSON"),
        ("{}", "it has no `names`"), ("[]", "it has a value of another type"),
    ])
    func `is refused where it is none`(text: String, reason: String) {
        let fault = #expect(throws: Fault.self) { try Self.read(text) }
        #expect(fault?.operation == "read plan")
        #expect(fault?.reason == reason)
    }

    @Test(arguments: [
        (#""port":4433"#, #""port":99999"#, "it is no plan in JSON"),
        (#""port":4433"#, #""port":"x""#, "`endpoints.0.port` has a value of another type"),
        (#""seed":7,"#, "", "it has no `seed`"),
        (#""seed":7"#, #""seed":null"#, "`seed` has a null"),
    ])
    func `names the place that is wrong`(part: String, spoilt: String, reason: String) throws {
        let line = try EventLine.encode(ProbePlan.sample())
        let text = String(decoding: line, as: UTF8.self)
        try #require(text.contains(part))
        let fault = #expect(throws: Fault.self) {
            try Self.read(text.replacing(part, with: spoilt))
        }
        #expect(fault?.reason == reason)
    }

    @Test(arguments: [
        ("/nowhere/plan.json", "cannot read plan `/nowhere/plan.json`: No such file or directory"),
        ("/", "cannot read plan `/`: Is a directory"),
    ])
    func `has to be a file`(path: String, text: String) {
        let fault = #expect(throws: Fault.self) { try PlanFile.read(path) }
        #expect(fault?.description == text)
    }
}
