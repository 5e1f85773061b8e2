import Interop
import LabTesting
import ResultStore
import Testing

@testable import Commands

@Suite struct `The line at the end of a run` {
    /// A store with runs of so many cells, each failing where said so, all of them finished.
    private func store(_ runs: [[Verdict]], texts: [String] = []) throws -> ResultStore {
        let store = try ResultStore.inMemory()
        for (index, verdicts) in runs.enumerated() {
            let text = index < texts.count ? texts[index] : "name: sample\n"
            try SampleRun.store(verdicts, as: "run-\(index + 1)", text: text, in: store)
        }
        return store
    }

    private func line(
        _ runs: [[Verdict]],
        texts: [String] = [],
        isPart: Bool = false,
    ) throws -> String? {
        try SinceLast.text(of: runs.count, isPart: isPart, in: store(runs, texts: texts))
    }

    @Test func `is not there without an earlier run`() throws {
        #expect(try line([[.fail]]) == nil)
    }

    @Test(
        arguments: [
            ([.known, .known], "since run 1: nothing worse, nothing better"),
            ([.fail, .known], "since run 1: 1 worse, nothing better: pqlab diff 1 2"),
            ([.known], "since run 1: 1 worse, nothing better: pqlab diff 1 2"),
            ([.known, .known, .known], "since run 1: nothing worse, nothing better, 1 new cell"),
        ] as [([Verdict], String)]
    )
    func `says what became of the cells`(_ verdicts: [Verdict], _ text: String) throws {
        #expect(try line([[.known, .known], verdicts]) == text)
    }

    @Test func `says what is better`() throws {
        #expect(
            try line([[.fail, .fail, .known], [.known, .known, .fail]])
                == "since run 1: 1 worse, 2 better: pqlab diff 1 2"
        )
    }

    @Test func `does not count cells that nobody asked for`() throws {
        #expect(
            try line([[.known, .known], [.known]], isPart: true)
                == "since run 1: nothing worse, nothing better, 1 cell not tried"
        )
    }

    @Test func `says that the matrix was another`() throws {
        #expect(
            try line([[.fail], [.fail]], texts: ["name: sample\n# another\n"])
                == "since run 1, whose matrix had another text: nothing worse, nothing better"
        )
    }
}
