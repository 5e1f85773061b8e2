import Digests
import DockerEngine
import Foundation
import HostTesting
import HostUse
import Interop
import Testing

@testable import Imaging

extension BuildContext {
    /// What is in a context that is filled so.
    static func entries(
        in directory: String,
        _ fill: (inout BuildContext) async throws -> Void,
    ) async throws -> [TarEntry] {
        try await withArchive(in: directory, filledBy: fill) { archive in
            guard case .file(let path) = archive else { return [] }
            return try TarReader.entries(in: try Files.bytes(path))
        }
    }
}

@Suite struct `The context of a build` {
    @Test(arguments: [0, 1, 511, 512, 1 << 20, (1 << 20) + 1, 3 << 20])
    func `holds a program of any size`(size: Int) async throws {
        try await withDirectory { directory in
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 >> 3) }
            let program = "\(directory)/program"
            try Files.write(bytes, to: program)
            let entries = try await BuildContext.entries(in: "\(directory)/tmp") { context in
                try context.add(
                    copyOf: program,
                    at: "a/b/program",
                    sha256: bytes.sha256,
                    isProgram: true
                )
                try context.add([7], at: "a/after")
            }
            #expect(entries.map(\.path) == ["a", "a/b", "a/b/program", "a/after"])
            #expect(entries.map(\.contents) == [nil, nil, bytes, [7]])
            #expect(entries.map(\.mode) == [0o755, 0o755, 0o755, 0o644])
        }
    }

    @Test func `does not hold a program that is not the one that was hashed`() async throws {
        try await withDirectory { directory in
            let program = "\(directory)/program"
            try Files.write([1, 2, 3], to: program)
            let error = await #expect(throws: Fault.self) {
                try await BuildContext.entries(in: directory) { context in
                    try context.add(copyOf: program, at: "program", sha256: [1, 2].sha256)
                }
            }
            #expect(error?.reason == "it has changed since the run began")
            #expect(error?.hint == "run again when nothing is being compiled")
        }
    }

    @Test func `says which program is not there`() async throws {
        try await withDirectory { directory in
            let error = await #expect(throws: Fault.self) {
                try await BuildContext.entries(in: directory) { context in
                    try context.add(copyOf: "/nowhere/program", at: "program", sha256: "")
                }
            }
            #expect(error?.operation == "read")
            #expect(error?.subject == "/nowhere/program")
        }
    }

    @Test func `has one file at a place`() async throws {
        try await withDirectory { directory in
            let error = await #expect(throws: Fault.self) {
                try await BuildContext.entries(in: directory) { context in
                    try context.add([1], at: "requirements.txt")
                    try context.add([2], at: "requirements.txt")
                }
            }
            #expect(
                error?.description
                    == "cannot copy into an image `requirements.txt`: two files are to be there"
            )
        }
    }

    @Test(arguments: [false, true])
    func `is gone when it has been used, or could not be made`(isMade: Bool) async throws {
        try await withDirectory { directory in
            let fault = Fault(operation: "build", subject: "image", reason: "no")
            await #expect(throws: fault) {
                try await BuildContext.withArchive(in: directory) { context in
                    try context.add([1], at: "file")
                    if !isMade { throw fault }
                } _: { _ in
                    let files = try Files.below(directory)
                    #expect(files.count == 1)
                    throw fault
                }
            }
            let left = try Files.below(directory)
            #expect(left.isEmpty)
        }
    }
}
