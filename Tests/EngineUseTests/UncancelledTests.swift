import EngineUse
import Testing

@Suite struct `Cleanup` {
    @Test func `runs to its end in a task that was cancelled`() async {
        let (started, beginning) = AsyncStream.makeStream(of: Void.self)
        let cleaned = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                beginning.yield()
                // Ends only by cancellation.
                for await _ in AsyncStream<Void>(unfolding: { await Task.yield() })
                where Task.isCancelled {
                    break
                }
                let isCancelled = try? await uncancelled { Task.isCancelled }
                return Task.isCancelled && isCancelled == false
            }
            for await _ in started { break }
            group.cancelAll()
            return await group.next() ?? false
        }
        #expect(cleaned)
    }
}
