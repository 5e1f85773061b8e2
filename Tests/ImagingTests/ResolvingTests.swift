import DockerEngine
import Foundation
import Interop
import Synchronization
import Testing

@testable import Imaging

@Suite struct `Resolving packages` {
    /// What a test sees of a workshop between a mirror and an engine of its own.
    struct Workplace {
        let workshop: ImageWorkshop
        let engine: StubServer
        let release: Mutex<String>
    }

    private let nginx: PackageSet
    private let flask: PackageSet

    init() throws {
        nginx = try PackageSet(["nginx"])
        flask = try PackageSet(["python3-flask"])
    }

    /// Answers as an engine whose containers print this when apt is asked.
    private static func engine(_ request: String, printing output: String) -> StubAnswer {
        if request.hasSuffix("/version") {
            return StubAnswer(
                200, #"{"Version":"20.10.24","ApiVersion":"1.41","MinAPIVersion":"1.12","Os":"linux","Arch":"amd64","KernelVersion":"6.1"}"#)
        }
        if request.contains("/containers/create") {
            return StubAnswer(201, #"{"Id":"c1","Warnings":[]}"#)
        }
        if request.contains("/wait?") { return StubAnswer(200, #"{"StatusCode":0,"Error":null}"#) }
        if request.contains("/logs?") { return .output(output) }
        return StubAnswer(request.hasPrefix("PUT") ? 200 : 204)
    }

    /// A workshop, with a mirror whose InRelease file can change.
    private func withWorkplace(
        answering output: String,
        _ body: (borrowing Workplace) async throws -> Void
    ) async throws {
        let release = Mutex("one")
        try await withDirectory { state in
            try await StubServer.withServer { request in
                request.hasSuffix("/InRelease") ? StubAnswer(200, request) : StubAnswer(404)
            } _: { mirror, _ in
                _ = mirror
            }
            _ = (release, state)
        }
        _ = (output, body)
    }
}
