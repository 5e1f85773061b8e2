import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Testing

extension Tag {
    /// It needs a container engine.
    @Tag static var live: Self
}

/// What the live tests share: one state folder, so that images are looked for once.
enum LiveLab {
    /// Whether live tests are wanted; without an engine they fail, unless they are not.
    static let isWanted = ProcessInfo.processInfo.environment["PQLAB_NO_ENGINE"] != "1"

    /// The state folder of all live tests.
    static let state = Result { try Folder() }

    /// The engine of this machine.
    static let findEngine: @Sendable ([String: String]) async throws -> EngineLocation = {
        try await EngineLocation.resolve(environment: $0)
    }

    /// The state folder, with the images of nginx on debian-13 looked for and there.
    static func stateWithImages() async throws -> String {
        let built = try await transcript(
            "images",
            "build",
            "--matrix",
            "\(Transcript.repository)/Matrices/smoke.yaml",
            "--only",
            "server=nginx,release=debian-13",
        )
        #expect(built.status == .good, "\(built.prose)\(built.output)")
        return try state.get().path
    }

    /// Runs pqlab with the real engine and the shared state.
    static func transcript(
        _ arguments: String...,
        home: String = Transcript.repository,
        hears: @escaping @Sendable (String) -> Void = { _ in },
    ) async throws -> Transcript {
        let state = try state.get().path
        return await Transcript.running(
            arguments + ["--state", state],
            home: home,
            findEngine: findEngine,
            hears: hears,
        )
    }

    /// The rows that a command printed as JSON.
    static func rows(_ transcript: Transcript) throws -> [Row] {
        try JSONDecoder().decode([Row].self, from: Data(transcript.output.utf8))
    }

    /// The names of the containers that carry a label, whether they run or not.
    static func containers(labels: [String]) async throws -> [String] {
        let location = try await findEngine(ProcessInfo.processInfo.environment)
        return try await Engine.withEngine(at: location) { engine in
            try await engine.containers(labels: labels, all: true).flatMap(\.names)
        }
    }
    /// The names of the containers whose owner was on this machine, and is gone.
    static func leftovers() async throws -> [String] {
        let location = try await findEngine(ProcessInfo.processInfo.environment)
        return try await Engine.withEngine(at: location) { engine in
            try await engine.containers(labels: [Label.lease], all: true)
                .filter { $0.labels[Label.lease].flatMap(Lease.init)?.mayBeAlive == false }
                .flatMap(\.names)
        }
    }
}
