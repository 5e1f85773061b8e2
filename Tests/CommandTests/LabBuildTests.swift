import Foundation
import HostUse
import LabTesting
import Testing

/// `Lab/pqlab`, with programs in place of the compilers that say what they were asked for.
@Suite struct `The script that builds pqlab` {
    /// A compiler of C++ beside that of Swift.
    enum Clang: String {
        case works = "exit 0"
        case refuses = "exit 1"
        case missing = ""
    }

    @Test(
        arguments: [
            (
                .works, true,
                [
                    "precompiled target CCryptoBoringSSL", "precompiled product pqlab",
                    "precompiled product pqprobe",
                ]
            ),
            (
                .works, false,
                [
                    "precompiled target CCryptoBoringSSL", "plain product pqlab",
                    "plain product pqprobe",
                ]
            ),
            (.refuses, true, ["plain product pqlab", "plain product pqprobe"]),
            (.missing, true, ["plain product pqlab", "plain product pqprobe"]),
        ] as [(Clang, Bool, [String])]
    )
    func `precompiles headers only where the build can use them`(
        clang: Clang,
        takesHeaders: Bool,
        builds: [String],
    ) async throws {
        let folder = try Folder()
        let answer = try await build(in: folder, clang, takesHeaders ? "true" : "exit 1")
        #expect(answer?.exitStatus == 0)
        #expect(answer?.output == "built\n")
        #expect(try folder.text(of: "builds").split(separator: "\n").map(String.init) == builds)
    }

    @Test func `ends with the status of a failed build where nothing compiles`() async throws {
        let folder = try Folder()
        let answer = try await build(in: folder, .missing, "true", built: "exit 1")
        #expect(answer?.exitStatus == 2)
        #expect(answer?.output == "")
        #expect(try folder.text(of: "builds") == "plain product pqlab\n")
    }

    private func build(
        in folder: Folder,
        _ clang: Clang,
        _ precompiled: String,
        built: String = "true",
    ) async throws -> (output: String, exitStatus: Int)? {
        try folder.copy("\(Transcript.repository)/Lab/pqlab", to: "Lab/pqlab")
        try folder.write("", to: "Package.swift")
        try folder.write("", to: "Sources/main.swift")
        try program("Lab/setup", "true", in: folder)
        if clang != .missing {
            try program("bin/clang", clang.rawValue, in: folder)
        }
        let swift = """
            cd '\(folder.path)'
            words="$*"
            case $words in *-include-pch*) headers=precompiled ;; *) headers=plain ;; esac
            echo "$headers ${words##*--}" >>builds
            [ "$headers" = plain ] || \(precompiled)
            \(built)
            mkdir -p .build-probe/release
            cd .build-probe/release
            printf '#!/bin/sh\\necho built\\n' >pqlab
            chmod +x pqlab
            cp pqlab pqprobe
            """
        try program("bin/swift", swift, in: folder)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return try await HostProgram.answer(
            of: "bash",
            ["\(folder.path)/Lab/pqlab", "--version"],
            environment: ["PATH": "\(folder.path)/bin:\(path)"],
        )
    }

    private func program(_ name: String, _ script: String, in folder: Folder) throws {
        let path = try folder.write("#!/bin/sh\n\(script)\n", to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
}
