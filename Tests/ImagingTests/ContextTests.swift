import Digests
import DockerEngine
import Foundation
import Interop
import Testing

@testable import Imaging

@Suite struct `The folder of a Dockerfile` {
    /// A folder with these files, for as long as `body` runs.
    private func withFolder(
        _ files: [String: String],
        _ body: (URL) async throws -> Void,
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pqlab-context-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true,
            )
            try Data(text.utf8).write(to: url)
        }
        try await body(folder)
    }

    @Test func `gives an image every file in it but Dockerfiles`() async throws {
        let files = ["packaged.Dockerfile": "FROM x", "app.py": "1", "a/b.txt": "2"]
        try await withFolder(files) { folder in
            let dockerfile = folder.appending(path: "packaged.Dockerfile").path
            let contents = try ImageContents.beside(dockerfile: dockerfile)
            #expect(contents.hashes.keys.sorted() == ["a/b.txt", "app.py"])
            #expect(contents.hashes["app.py"] == Array("1".utf8).sha256)
            let entries = try await BuildContext.entries(in: folder.path, contents.fill)
            #expect(entries.map(\.path) == ["a", "a/b.txt", "app.py"])
            #expect(entries.map(\.contents) == [nil, [0x32], [0x31]])
            #expect(entries.map(\.mode) == [0o755, 0o644, 0o644])
        }
    }

    @Test func `tells a program from another file of the same text`() async throws {
        try await withFolder(["x.Dockerfile": "", "a.sh": "1", "b.sh": "1"]) { folder in
            let dockerfile = folder.appending(path: "x.Dockerfile").path
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: folder.appending(path: "b.sh").path
            )
            let contents = try ImageContents.beside(dockerfile: dockerfile)
            #expect(contents.programs == ["b.sh"])
            #expect(contents.hashes["a.sh"] == contents.hashes["b.sh"])
            let entries = try await BuildContext.entries(in: folder.path, contents.fill)
            #expect(entries.map(\.mode) == [0o644, 0o755])
        }
    }

    @Test func `may have programs of the host added to it, as they were when hashed`() async throws
    {
        try await withFolder(["x.Dockerfile": "", "app.py": "1", "pqprobe": "2"]) { folder in
            let dockerfile = folder.appending(path: "x.Dockerfile").path
            let program = folder.appending(path: "pqprobe")
            let contents = try ImageContents.beside(dockerfile: dockerfile)
                .adding(programs: ["tools/probe": program.path])
            #expect(contents.hashes["tools/probe"] == Array("2".utf8).sha256)
            #expect(contents.programs == ["tools/probe"])
            let entries = try await BuildContext.entries(in: folder.path, contents.fill)
            #expect(entries.map(\.path) == ["app.py", "pqprobe", "tools", "tools/probe"])
            #expect(entries.last?.contents == [0x32])
            #expect(entries.last?.mode == 0o755)
            try Data("3".utf8).write(to: program)
            let error = await #expect(throws: Fault.self) {
                try await BuildContext.entries(in: folder.path, contents.fill)
            }
            #expect(error?.subject == program.path)
            #expect(error?.reason == "it has changed since the run began")
        }
    }

    @Test(arguments: [1, 2])
    func `gives an image the user's wheels, if they are all that it needs`(count: Int) async throws
    {
        let sums = ["1", "2"].map { Array($0.utf8).sha256 }
        let list = sums.indices.map { "p\($0)==1 --hash=sha256:\(sums[$0])" }
        let files = [
            "x.Dockerfile": "", "requirements.txt": list.joined(separator: "\n"), "0.whl": "1",
            "1.whl": "2",
        ]
        try await withFolder(files) { folder in
            var doors = SourceDoors.none
            doors.pinnedFiles = { packages in
                #expect(packages.map(\.sums) == sums.map { [$0] })
                let found = sums.indices.prefix(count).map {
                    (sums[$0], folder.appending(path: "\($0).whl").path)
                }
                return Dictionary(found) { first, _ in first }
            }
            let contents = try ImageContents(
                ImageInputs(dockerfile: folder.appending(path: "x.Dockerfile").path, packages: []),
                sources: [],
                openssl: nil,
                doors: doors,
            )
            let entries = try await BuildContext.entries(in: folder.path, contents.fill)
            let wheels = entries.map(\.path).filter { $0.hasPrefix("wheels") }
            #expect(
                wheels == (count == 2 ? ["wheels", "wheels/0.whl", "wheels/1.whl"] : ["wheels"])
            )
        }
    }

    @Test(arguments: ["Dockerfile", "host/apt.conf", "two\nlines"])
    func `must not hold a name that the lab needs, or that is not one line`(
        _ name: String
    ) async throws {
        try await withFolder([name: ""]) { folder in
            let error = #expect(throws: Fault.self) {
                try ImageContents.beside(dockerfile: folder.appending(path: "x.Dockerfile").path)
            }
            #expect(error?.subject == "\(folder.path)/\(name)")
            #expect(error?.hint == "give the file another name")
        }
    }

    @Test func `must not hold a link, which leads elsewhere on another host`() async throws {
        try await withFolder(["app.py": ""]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "link").path,
                withDestinationPath: "/etc/shadow",
            )
            let error = #expect(throws: Fault.self) {
                try ImageContents.beside(dockerfile: folder.appending(path: "x.Dockerfile").path)
            }
            #expect(error?.reason == "it is no ordinary file")
        }
    }
}
