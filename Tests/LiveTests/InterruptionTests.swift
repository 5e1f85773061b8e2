import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Synchronization
import Testing

extension Live {
    @Suite struct `A run that is interrupted` {
        /// The label of what this very process has made: others may use the engine, too.
        private static let own = "\(Label.lease)=\(Lease.own)"

        @Test func `leaves no container, and says what it has`() async throws {
            let before = try await LiveLab.containers(labels: [Self.own])
            let (waves, continuation) = AsyncStream.makeStream(of: Void.self)
            let transcript = try await withThrowingTaskGroup(of: Transcript?.self) { group in
                group.addTask {
                    try await LiveLab.transcript(
                        "run",
                        "\(Transcript.repository)/Matrices/smoke.yaml",
                        "--wave",
                        "2",
                        "--samples",
                        "200"
                    ) { text in
                        if text.hasPrefix("wave 1") { continuation.yield() }
                    }
                }
                for await _ in waves { break }
                group.cancelAll()
                return try await group.next() ?? nil
            }
            let ended = try #require(transcript)
            #expect(ended.status == .interrupted)
            #expect(ended.prose.contains("ended early: "))
            #expect(try await LiveLab.containers(labels: [Self.own]) == before)
            let show = try await LiveLab.transcript("show")
            #expect(show.prose.contains("interrupted"))
        }
    }
}

extension Live {
    @Suite struct `Cleaning up` {
        @Test func `removes what a dead process left, and nothing else`() async throws {
            let location = try await LiveLab.findEngine(ProcessInfo.processInfo.environment)
            try await Engine.withEngine(at: location) { engine in
                let image = try #require(
                    try await engine.images(labels: ["\(Label.purpose)=bench"]).first?.id
                )
                // Process 1 of this namespace was not started at tick 1.
                let own = Lease.own.description.split(separator: "/").map(String.init)
                let dead = (own.prefix(3) + ["1", "1"]).joined(separator: "/")
                var left = ContainerConfiguration(image: image)
                left.labels = [Label.lease: dead, Label.run: "test"]
                let alive = Lease.own.description
                var kept = left
                kept.labels[Label.lease] = alive
                var foreign = left
                foreign.labels = ["com.example.other": "yes"]
                let ids = try await [left, kept, foreign].concurrently(width: 1) {
                    try await engine.create($0).id
                }
                let transcript = try await LiveLab.transcript("clean")
                #expect(transcript.status == .good, "\(transcript.prose)")
                #expect(try await engine.inspectContainer(ids[0]) == nil)
                #expect(try await engine.inspectContainer(ids[1]) != nil)
                #expect(try await engine.inspectContainer(ids[2]) != nil)
                for id in ids { try await engine.remove(id) }
            }
        }
    }
}
