import Foundation
import HostUse
import LabTesting
import Testing

@testable import Commands

/// `reproduce.sh` of a bundle, with a program in the engine's place that says how builds end.
@Suite struct `The script of a bundle whose build had failed` {
    @Test(
        arguments: [
            ("true", "true", [], 1, "got       built\n"),
            ("false", "true", ["--build"], 1, "got       built\n"),
            ("false", "false", ["--build"], 0, "got       build-failed, building 1-nginx did not"),
            ("true", "false", ["--build"], 0, "got       build-failed, building 1-nginx did not"),
        ]
    )
    func `says whether it builds now, and starts nothing`(
        has: String,
        builds: String,
        options: [String],
        status: Int,
        said: String,
    ) async throws {
        let folder = try Folder()
        let answer = try await replay(in: folder, options, has: has, builds: builds)
        #expect(answer?.exitStatus == status)
        #expect(answer?.output.contains(said) == true, "\(answer?.output ?? "")")
        let asked = try folder.text(of: "asked").split(separator: "\n")
        #expect(!asked.contains { $0.hasPrefix("create") || $0.hasPrefix("run") }, "\(asked)")
    }

    @Test func `cannot tell where packages do not come`() async throws {
        let folder = try Folder()
        let answer = try await replay(
            in: folder,
            [],
            has: "false",
            builds: "true",
            fetches: "false",
        )
        #expect(answer?.exitStatus == 2)
        #expect(answer?.output == "")
    }

    private func replay(
        in folder: Folder,
        _ options: [String],
        has: String,
        builds: String,
        fetches: String = "true",
    ) async throws -> (output: String, exitStatus: Int)? {
        let images = try BundledImages.sample("nginx", "debian-13", client: "debian-14")
        let values = BundleValues(
            bundle: "0123456789ab",
            cell: "nginx/debian-13",
            expected: ("build-failed", "make: error"),
            groups: "X25519",
            pin: "",
            setup: BundledSetup(nil, authority: ""),
            images: images,
            serverImages: ["sha256:1"],
            clientImages: [],
            clientVersion: "3.5.7",
            serverName: "lab.test",
            handshakeSeconds: 5,
            startSeconds: 20,
        )
        try folder.write(values.text, to: "cell.sh")
        try folder.copy("\(Transcript.repository)/Lab/bundle/reproduce.sh", to: "reproduce.sh")
        let engine = """
            #!/bin/sh
            echo "$*" >>'\(folder.path)/asked'
            case "$*" in
                image*) \(has) ;;
                build*--target*) \(fetches) ;;
                build*) \(builds) ;;
            esac
            """
        let path = try folder.write(engine, to: "engine")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return try await HostProgram.answer(
            of: "bash",
            ["\(folder.path)/reproduce.sh"] + options,
            environment: ["DOCKER": path, "SSL_CERT_FILE": nil],
        )
    }
}
