import NIOCore
import NIOHTTP1
import _NIOFileSystem

/// Carries calls to the engine over its unix socket.
struct Transport: Sendable {
    let location: EngineLocation
    let version: APIVersion?
    let clock: any Clock<Duration>

    /// The most that is read of an error's body.
    private static let refusalLimit = 64 * 1024

    /// Makes a call and hands over the body of the answer as it arrives.
    ///
    /// `opened` runs once the head of a good answer is there, which may be long before
    /// its body. The deadline covers everything up to the last byte; time that `chunk`
    /// takes is no silence of the engine's.
    @discardableResult
    func exchange(
        _ call: Call,
        opened: () async throws -> Void = {},
        chunk: ([UInt8]) async throws -> Void
    ) async throws -> Int {
        try await withRequest(for: call) { request in
            let connection: Connection
            do {
                connection = try await location.connect()
            } catch {
                try Task.checkCancellation()
                throw call.error(EngineError.Reason(transport: error, answered: false))
            }
            return try await connection.executeThenClose { inbound, outbound in
                try await withThrowingTaskGroup(of: Step.self) { group in
                    defer { group.cancelAll() }
                    if let limit = call.limit {
                        group.addTask {
                            try await clock.sleep(for: limit)
                            return .expired(limit)
                        }
                    }
                    group.addTask { try await send(request, for: call, over: outbound) }
                    let reader = ResponseReader(inbound)
                    group.addTask {
                        try await within(call.headLimit, else: Step.expired) {
                            try await nextStep(of: reader, for: call, answered: false)
                        }
                    }
                    return try await follow(&group, reader, of: call, opened, chunk)
                }
            }
        }
    }

    /// Takes the steps of an exchange as they come, until its answer is complete.
    private func follow(
        _ group: inout ThrowingTaskGroup<Step, any Error>,
        _ reader: ResponseReader,
        of call: Call,
        _ opened: () async throws -> Void,
        _ chunk: ([UInt8]) async throws -> Void
    ) async throws -> Int {
        var isSent = call.content == nil
        var answer: (status: Int, isGood: Bool)?
        var refusal: [UInt8] = []
        while let step = try await group.next() {
            switch (step, answer) {
            case (.expired(let limit), _):
                throw call.error(.timedOut(limit))
            case (.silent(let limit), _):
                throw call.error(.silent(limit))
            case (.sent, _):
                isSent = true
                continue
            case (.unsent, _):
                // An engine that refuses does so before it has read it all: what it answers
                // may be there to be read.
                continue
            case (.closed, nil) where !isSent:
                throw call.error(.connectionLost(EngineError.Reason.unread))
            case (.closed(let reason), _):
                throw call.error(reason)
            case (.head(let status), _):
                answer = (status, status < 300 || call.tolerated.contains(status))
                if status < 300 {
                    try await opened()
                }
            case (.chunk(let buffer), let (status, isGood)?):
                if isGood {
                    try await chunk([UInt8](buffer.readableBytesView))
                } else if refusal.count < Self.refusalLimit {
                    refusal.append(contentsOf: buffer.readableBytesView)
                } else {
                    throw call.error(.refused(status: status, body: refusal))
                }
            case (.end, let (status, isGood)?):
                guard isGood else {
                    throw call.error(.refused(status: status, body: refusal))
                }
                return status
            case (.chunk, nil), (.end, nil):
                preconditionFailure("a body is read only after its head")
            }
            group.addTask {
                try await within(call.silenceLimit, else: Step.silent) {
                    try await nextStep(of: reader, for: call, answered: true)
                }
            }
        }
        throw CancellationError()
    }

    /// Sends the request.
    private func send(
        _ request: Request,
        for call: Call,
        over outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>
    ) async throws -> Step {
        do {
            try await request.send(over: outbound)
            return .sent
        } catch let error as FileSystemError {
            throw call.error(.unsendable("\(error.message)"))
        } catch {
            return .unsent
        }
    }

    /// Waits for the next part of the answer.
    private func nextStep(
        of reader: ResponseReader,
        for call: Call,
        answered: Bool
    ) async throws -> Step {
        do {
            switch try await reader.next() {
            case .head(let head): return .head(Int(head.status.code))
            case .body(let buffer): return .chunk(buffer)
            case .end: return .end
            case nil:
                try Task.checkCancellation()
                return .closed(.connectionLost(EngineError.Reason.incomplete))
            }
        } catch {
            if Task.isCancelled || error is CancellationError {
                throw CancellationError()
            }
            return .closed(EngineError.Reason(transport: error, answered: answered))
        }
    }

    /// Makes a step; where its time is over first, that is the step.
    private func within(
        _ limit: Duration?,
        else expiry: @escaping @Sendable (Duration) -> Step,
        _ step: @escaping @Sendable () async throws -> Step
    ) async throws -> Step {
        guard let limit else { return try await step() }
        return try await withThrowingTaskGroup(of: Step.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                try await clock.sleep(for: limit)
                return expiry(limit)
            }
            group.addTask { try await step() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }
}

extension Transport {
    /// What may happen next in an exchange.
    private enum Step: Sendable {
        case expired(Duration)
        case silent(Duration)
        case sent
        case unsent
        case closed(EngineError.Reason)
        case head(Int)
        case chunk(ByteBuffer)
        case end
    }
}
