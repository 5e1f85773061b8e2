import Foundation
import Interop
import LabTesting
import Testing

@testable import Issuing

@Suite struct `A damaged authority` {
    @Test(arguments: Damage.all)
    func `is told what is wrong with it, and nothing is replaced`(_ damage: Damage) async throws {
        try await SampleState.with { state in
            try await SampleState.with { other in
                try state.issue()
                try other.issue()
                try damage.happen(state, other)
                let before = try state.contents()
                let error = #expect(throws: Fault.self) { try state.issue() }
                #expect(
                    error?.description == """
                        cannot use certificate `\(state.folder)/\(damage.file)`: \(damage.reason)
                        """
                )
                #expect(
                    error?.hint == "move `\(state.folder)` away to begin with a new authority"
                )
                #expect(try state.contents() == before)
            }
        }
    }

    @Test func `is begun anew once it was moved away`() async throws {
        try await SampleState.with { state in
            let first = try state.issue()
            try state.remove("authority.key")
            #expect(throws: Fault.self) { try state.issue() }
            try FileManager.default.moveItem(atPath: state.folder, toPath: "\(state.folder).old")
            #expect(try state.issue().certificate != first.certificate)
        }
    }

    @Test func `is not what an interrupted run left behind`() async throws {
        try await SampleState.with { state in
            try FileManager.default.createDirectory(
                atPath: state.folder,
                withIntermediateDirectories: true,
            )
            let names = ["authority.key", "authority.pem", "lab.test-ecdsa-p256.key"]
            for name in names {
                let rest = Data(repeating: 0x41, count: 10_000)
                try state.write(rest, to: "\(name).new")
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o666],
                    ofItemAtPath: "\(state.folder)/\(name).new",
                )
            }
            let leaf = try state.issue()
            #expect(try state.issue().certificate == leaf.certificate)
            #expect(try state.contents().keys.allSatisfy { !$0.hasSuffix(".new") })
            #expect(try state.mode("authority.key") == 0o600)
            #expect(try state.mode("lab.test-ecdsa-p256.key") == 0o600)
        }
    }

    @Test func `is not begun where its certificate cannot be written`() async throws {
        try await SampleState.with { state in
            let obstacle = "\(state.folder)/authority.pem.new"
            try FileManager.default.createDirectory(
                atPath: obstacle,
                withIntermediateDirectories: true,
            )
            let error = #expect(throws: Fault.self) { try state.issue() }
            #expect(error?.description == "cannot write `\(obstacle)`: is a directory")
            try state.remove("authority.pem.new")
            #expect(try state.contents().isEmpty)
            try state.issue()
        }
    }

    /// With room for nothing, for the key alone, and so on, until there is enough.
    @Test func `is whole or not there at all, whenever the disk fills up`() throws {
        var pages = 0
        while true {
            let disk = try SmallDisk()
            let state = SampleState(path: "\(disk.path)/state")
            try disk.leave(pages: pages)
            do {
                try state.issue()
                break
            } catch let fault as Fault {
                #expect(fault.description.hasPrefix("cannot write `\(state.folder)/"))
                #expect(fault.reason == "no space left on device")
            }
            for name in try state.contents().keys {
                let other =
                    name.hasSuffix(".pem") ? name.dropLast(4) + ".key" : name.dropLast(4) + ".pem"
                #expect(try state.contents()[String(other)] != nil, "\(pages): \(name)")
            }
            try disk.makeRoom()
            try state.issue()
            #expect(try state.contents().count == 4)
            pages += 1
        }
        #expect(pages > 2)
    }

    @Test func `is not written through a link`() async throws {
        try await SampleState.with { state in
            try FileManager.default.createDirectory(
                atPath: state.folder,
                withIntermediateDirectories: true,
            )
            let target = "\(state.path)/target"
            try Data("as it was".utf8).write(to: URL(filePath: target))
            let draft = "\(state.folder)/authority.key.new"
            try FileManager.default.createSymbolicLink(
                atPath: draft,
                withDestinationPath: target,
            )
            let error = #expect(throws: Fault.self) { try state.issue() }
            #expect(
                error?.description
                    == "cannot write `\(draft)`: too many levels of symbolic links"
            )
            #expect(try Data(contentsOf: URL(filePath: target)) == Data("as it was".utf8))
        }
    }

    @Test func `is not looked for where no folder can be`() async throws {
        try await SampleState.with { state in
            try Data().write(to: URL(filePath: state.path))
            let error = #expect(throws: Fault.self) { try Authority.open(in: "\(state.path)/lab") }
            #expect(
                error?.description == "cannot make folder `\(state.path)/lab`: not a directory"
            )
        }
        try await SampleState.with { state in
            try FileManager.default.createDirectory(
                atPath: state.path,
                withIntermediateDirectories: true,
            )
            try Data().write(to: URL(filePath: state.folder))
            let error = #expect(throws: Fault.self) { try Authority.open(in: state.path) }
            #expect(error?.description == "cannot open folder `\(state.folder)`: not a directory")
        }
    }
}
