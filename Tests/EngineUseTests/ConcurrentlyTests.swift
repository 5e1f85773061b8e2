import EngineUse
import Synchronization
import Testing

@Suite struct `Work done side by side` {
    @Test(arguments: [1, 3, 100])
    func `answers in the order of its elements`(_ width: Int) async throws {
        let answers = try await Array(0..<20).concurrently(width: width) { $0 * 2 }
        #expect(answers == (0..<20).map { $0 * 2 })
    }

    @Test func `is never wider than allowed`() async throws {
        let now = Mutex(0)
        let most = Mutex(0)
        _ = try await Array(0..<30).concurrently(width: 4) { _ in
            let count = now.withLock { count in
                count += 1
                return count
            }
            most.withLock { $0 = max($0, count) }
            await Task.yield()
            now.withLock { $0 -= 1 }
        }
        #expect(most.withLock { $0 } <= 4)
    }

    @Test func `throws the first error on`() async {
        struct Refusal: Error {}
        await #expect(throws: Refusal.self) {
            try await [1, 2, 3].concurrently(width: 2) { number in
                if number == 2 { throw Refusal() }
                return number
            }
        }
    }
}
