import Foundation
import HostTesting
import Interop
import Synchronization
import Testing

@testable import HostUse

@Suite struct `A host lock` {
    /// How many are inside at once, and how many ever were.
    private final class Room: Sendable {
        private let counts = Mutex((now: 0, most: 0, all: 0))

        var most: Int { counts.withLock { $0.most } }
        var visits: Int { counts.withLock { $0.all } }

        func visit() async {
            counts.withLock {
                $0.now += 1
                $0.all += 1
                $0.most = max($0.most, $0.now)
            }
            await Task.yield()
            counts.withLock { $0.now -= 1 }
        }
    }

    @Test(arguments: [(["a"], 1), (["a", "b"], 2)])
    func `lets one in for each name`(names: [String], most: Int) async throws {
        try await withDirectory { directory in
            let lock = HostLock(directory: "\(directory)/locks")
            let room = Room()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try await lock.withLock(names[number % names.count]) {
                            await room.visit()
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(room.most <= most)
            #expect(room.visits == 8)
        }
    }

    @Test func `is free again after an error`() async throws {
        try await withDirectory { directory in
            let lock = HostLock(directory: directory)
            await #expect(throws: CancellationError.self) {
                try await lock.withLock("a") { throw CancellationError() }
            }
            let answer = try await lock.withLock("a") { "in" }
            #expect(answer == "in")
        }
    }

    @Test func `is no longer waited for once the task is cancelled`() async throws {
        try await withDirectory { directory in
            let lock = HostLock(directory: directory)
            try await lock.withLock("a") {
                let (waiting, hasBegun) = AsyncStream<Void>.makeStream()
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        await #expect(throws: CancellationError.self) {
                            try await lock.withLock("a") {
                                hasBegun.yield()
                            } _: {
                            }
                        }
                    }
                    for await _ in waiting { break }
                    group.cancelAll()
                }
            }
        }
    }

    @Test func `is a fault where its file cannot be made`() async throws {
        let fault = try await #require(
            #expect(throws: Fault.self) {
                try await HostLock(directory: "/proc/nowhere").withLock("a") {}
            }
        )
        #expect(
            fault.description == "cannot lock `/proc/nowhere/a.lock`: no such file or directory"
        )
    }
}
