import Catalogue
import DockerEngine
import Foundation
import HostUse
import Interop
import LabTesting
import Testing

@testable import Commands

@Suite struct `A bundle` {
    private static let files = [
        BundleFile("README.md", "read me\n"),
        BundleFile("lab/w1/server.key", "key\n", mode: 0o600),
        BundleFile("reproduce.sh", "#!/bin/sh\n", mode: 0o755),
    ]

    @Test func `has every folder before what is in it, with its modes and no dates`() throws {
        let archive = BundleArchive.archive(of: Self.files, below: "pqlab-1-2")
        let entries = try TarReader.entries(in: archive.bytes)
        #expect(
            entries.map(\.path) == [
                "pqlab-1-2", "pqlab-1-2/README.md", "pqlab-1-2/lab", "pqlab-1-2/lab/w1",
                "pqlab-1-2/lab/w1/server.key", "pqlab-1-2/reproduce.sh",
            ]
        )
        #expect(entries.map(\.mode) == [0o755, 0o644, 0o755, 0o755, 0o600, 0o755])
        #expect(entries.allSatisfy { $0.modificationTime == 0 && $0.userID == 0 })
    }

    @Test func `is a new file for nobody but the user, and never takes another's place`()
        async throws
    {
        let folder = try Folder()
        let path = "\(folder.path)/b.tar.gz"
        try await BundleArchive.write(Self.files, below: "pqlab-1-2", to: path)
        #expect(folder.names == ["b.tar.gz"])
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let list = try await HostProgram.output(of: "tar", ["-tzf", path])
        #expect(list?.contains("pqlab-1-2/lab/w1/server.key\n") == true)
        let first = try Files.bytes(path)

        let fault = await #expect(throws: Fault.self) {
            try await BundleArchive.write([], below: "other", to: path)
        }
        #expect(fault?.description == "cannot write `\(path)`: file exists")
        #expect(try Files.bytes(path) == first)
        #expect(folder.names == ["b.tar.gz"])

        let again = "\(folder.path)/c.tar.gz"
        try await BundleArchive.write(Self.files, below: "pqlab-1-2", to: again)
        #expect(try Files.bytes(again) == first)
    }

    @Test func `says where nothing can be written`() async throws {
        let fault = await #expect(throws: Fault.self) {
            try await BundleArchive.write(Self.files, below: "x", to: "/nowhere/b.tar.gz")
        }
        #expect(
            fault?.description == "cannot write `/nowhere/b.tar.gz`: no such file or directory"
        )
    }
}
