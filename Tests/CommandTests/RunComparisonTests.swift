import Analysis
import LabTesting
import ResultStore
import Testing

@Suite struct `The comparison at the end of a run` {
    private static func store(_ nights: [SampleNight], in folder: Folder) throws -> ResultStore {
        let path = "\(folder.path)/results.sqlite"
        try SampleNight.store(nights, at: path)
        return try ResultStore.openExisting(at: path)
    }

    @Test func `is with the last finished run of the same matrix`() throws {
        var other = `The diff`.night(.agreed)
        other.matrix = "smoke"
        var unfinished = `The diff`.night(.untried)
        unfinished.end = .interrupted
        let nights = [
            `The diff`.night(.agreed), other, unfinished, `The diff`.night(.refused("x")),
        ]
        let folder = try Folder()
        let store = try Self.store(nights, in: folder)
        let comparison = try #require(try RunComparison.sinceLast(4, in: store))
        #expect(comparison == (try RunComparison(of: 4, with: 1, in: store)))
        #expect(comparison.earlier == 1)
        #expect(comparison.later == 4)
        #expect(comparison.worse == 1)
        #expect(comparison.better == 0)
        #expect(comparison.missing == 0)
        #expect(comparison.paired == 4)
        #expect(try RunComparison.sinceLast(1, in: store) == nil)
        #expect(try RunComparison.sinceLast(2, in: store) == nil)
    }

    @Test func `counts what is missing among what is worse, and what is new as better`() throws {
        var fewer = `The diff`.night(.agreed)
        fewer.cells.removeLast(2)
        let folder = try Folder()
        let store = try Self.store([`The diff`.night(.agreed), fewer], in: folder)
        let lost = try RunComparison(of: 2, with: 1, in: store)
        #expect([lost.worse, lost.missing, lost.better, lost.paired] == [2, 2, 0, 2])
        let found = try RunComparison(of: 1, with: 2, in: store)
        #expect([found.worse, found.missing, found.better, found.paired] == [0, 0, 2, 2])
    }

    @Test func `knows the files that differ by their content`() throws {
        var later = `The diff`.night(.agreed)
        later.matrixText += "samples: 5\n"
        later.dataFiles = ["Lab/groups.yaml": "[]\n", "Lab/releases.yaml": "[]\n"]
        var earlier = `The diff`.night(.agreed)
        earlier.dataFiles["Lab/groups.yaml"] = "- X25519\n"
        let folder = try Folder()
        let store = try Self.store([earlier, later], in: folder)
        #expect(
            try store.changedFiles(from: 1, to: 2) == [
                InputFile(name: nil, presence: .changed),
                InputFile(name: "Lab/expectations.yaml", presence: .removed),
                InputFile(name: "Lab/groups.yaml", presence: .changed),
                InputFile(name: "Lab/releases.yaml", presence: .added),
            ]
        )
        #expect(try store.changedFiles(from: 2, to: 2).isEmpty)
    }
}
