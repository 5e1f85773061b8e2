import Foundation
import HostUse
import LabTesting
import Testing

/// `Lab/run`, with a program in place of pqlab that says what it was asked for.
@Suite struct `The script that runs a matrix` {
    @Test(
        arguments: [
            ([], true), (["--samples", "5"], true), (["--help"], true),
            (["m.yaml"], false), (["m.yaml", "--samples", "5"], false), (["/dev/stdin"], false),
            (["--only", "server=nginx", "m.yaml"], false), (["--timings", "m.yaml"], false),
        ] as [([String], Bool)]
    )
    func `takes the quickstart where no matrix is named`(
        arguments: [String],
        isQuickstart: Bool,
    ) async throws {
        let folder = try Folder()
        try folder.copy("\(Transcript.repository)/Lab/run", to: "Lab/run")
        let program = try folder.write("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", to: "Lab/pqlab")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let output = try await HostProgram.output(
            of: "bash",
            ["\(folder.path)/Lab/run"] + arguments
        )
        let words = try #require(output).split(separator: "\n").map(String.init)
        let matrix = "\(folder.path)/Matrices/quickstart.yaml"
        #expect(words == ["run"] + (isQuickstart ? [matrix] : []) + arguments)
    }
}
