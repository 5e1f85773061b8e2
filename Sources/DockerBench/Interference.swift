import DockerEngine
import EngineUse
import Interop

/// What others did to the containers of a run while a wave was probed.
///
/// Nothing is to happen to them then: whatever does is the laboratory's trouble, and
/// never a finding about a peer.
struct Interference: Sendable {
    /// What the engine tells of when somebody else acts, or the kernel ends a process of
    /// the container for want of memory (`oom`).
    static let actions = [
        "kill", "oom", "pause", "rename", "restart", "start", "stop", "unpause", "update",
    ]

    private let events: [EngineEvent]

    /// Takes what the engine told.
    init(_ events: [EngineEvent]) {
        self.events = events.filter { Self.actions.contains($0.action) }
    }

    /// What was done to a container; nil where it was left alone.
    func fault(with container: String, named name: String) -> Fault? {
        guard let event = events.first(where: { $0.id == container }) else { return nil }
        let signal = event.attributes["signal"].map { " \($0)" } ?? ""
        return Fault(
            operation: "leave alone",
            subject: name,
            reason: "in the middle of a wave the engine told of `\(event.action)\(signal)`",
        )
    }
}

extension Engine {
    /// Does something while listening for what happens to the containers of a run.
    ///
    /// `bench` is the container whose exec(2) `body` ends with: once the engine has told of
    /// that end, it has told of everything before. Where the engine does not begin to tell,
    /// nothing is done.
    func overseeing<Result>(
        _ run: String,
        bench: String,
        _ body: () async throws -> Result
    ) async throws -> (Result, Interference) {
        let (events, sink) = AsyncThrowingStream.makeStream(of: EngineEvent.self)
        let (opening, door) = AsyncThrowingStream.makeStream(of: Never.self)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let filters = ["type": ["container"], "label": ["\(Label.run)=\(run)"]]
                do {
                    try await self.events(filters: filters, opened: { door.finish() }) {
                        sink.yield($0)
                    }
                } catch {
                    door.finish(throwing: error)
                    sink.finish(throwing: error)
                }
            }
            for try await _ in opening {}
            let result = try await body()
            group.addTask {
                try? await Task.sleep(for: .seconds(5))
                sink.finish()
            }
            var told: [EngineEvent] = []
            for try await event in events {
                // `exec_die` here, `exec_died` in Podman.
                if event.id == bench, event.action.hasPrefix("exec_die") { break }
                told.append(event)
            }
            group.cancelAll()
            return (result, Interference(told))
        }
    }
}
