import Catalogue
import Testing

@testable import Catalogue

@Suite struct `A selection of faults` {
    private static func faults() throws -> [DeservedEnding] {
        let faults = ["stall", "reset", "refusal"].map {
            "{fault: \($0), deserves: timeout, shape: x}"
        }
        let text = "faults: [\(faults.joined(separator: ", "))]"
        return try Calibration.read(text, path: "faults.yaml").deserved
    }

    @Test(
        arguments: [
            ([], ["stall", "reset", "refusal"]), (["fault=reset"], ["reset"]),
            (["fault=refusal,stall"], ["stall", "refusal"]),
            (["fault=refusal,fault=stall"], ["stall", "refusal"]),
            (["fault=refusal", "fault=reset"], ["reset", "refusal"]),
        ] as [([String], [String])]
    )
    func `takes those that it names, in their own order`(
        options: [String],
        names: [String],
    ) throws {
        let faults = try FaultSelection(options).faults(of: Self.faults())
        #expect(faults.map(\.fault) == names)
    }

    @Test(arguments: [
        (
            "fault=stal",
            "cannot select `fault=stal`: unknown fault `stal`; did you mean `stall`?"
        ),
        (
            "server=stall",
            "cannot select `server=stall`: unknown key `server`; did you mean `fault`?"
        ),
        (
            "stall",
            "cannot select `stall`: expected names such as `fault=stall,reset`, "
                + "found `stall`"
        ),
        (
            "fault=stall,",
            "cannot select `fault=stall,`: expected names such as `fault=stall,reset`, "
                + "found ``"
        ),
        (
            "fault=",
            "cannot select `fault=`: expected names such as `fault=stall,reset`, "
                + "found `fault=`"
        ),
    ])
    func `is an error where it names none that there is`(option: String, words: String) {
        let error = #expect(throws: CatalogueError.self) {
            try FaultSelection([option]).faults(of: Self.faults())
        }
        #expect(error?.description == words)
    }
}
