import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Carries calls to the engine over its unix socket.
struct Transport: Sendable {
    let client: HTTPClient
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
            try await withThrowingTaskGroup(of: Step.self) { group in
                defer { group.cancelAll() }
                if let limit = call.limit {
                    group.addTask {
                        try await clock.sleep(for: limit)
                        return .expired(limit)
                    }
                }
                group.addTask {
                    try await within(call.headLimit, else: Step.expired) {
                        try await head(of: call, request)
                    }
                }

                var answer: (status: Int, reader: ResponseReader, good: Bool)?
                var refusal: [UInt8] = []
                while let step = try await group.next() {
                    switch (step, answer) {
                    case (.expired(let limit), _):
                        throw call.error(.timedOut(limit))
                    case (.silent(let limit), _):
                        throw call.error(.silent(limit))
                    case (.head(let status, let reader), _):
                        let good = status < 300 || call.tolerated.contains(status)
                        answer = (status, reader, good)
                        if status < 300 {
                            try await opened()
                        }
                        group.addTask { try await read(reader, for: call) }
                    case (.chunk(let buffer), let (status, reader, good)?):
                        if good {
                            try await chunk([UInt8](buffer.readableBytesView))
                        } else if refusal.count < Self.refusalLimit {
                            refusal.append(contentsOf: buffer.readableBytesView)
                        } else {
                            throw call.error(.refused(status: status, body: refusal))
                        }
                        group.addTask { try await read(reader, for: call) }
                    case (.end, let (status, _, good)?):
                        guard good else {
                            throw call.error(.refused(status: status, body: refusal))
                        }
                        return status
                    case (.chunk, nil), (.end, nil):
                        preconditionFailure("a body is read only after its head")
                    }
                }
                throw CancellationError()
            }
        }
    }

    /// Sends the request and waits for the head of the answer.
    private func head(of call: Call, _ request: HTTPClientRequest) async throws -> Step {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            return .head(Int(response.status.code), ResponseReader(response.body))
        } catch {
            throw failure(error, of: call, answered: false)
        }
    }

    /// Waits for the next bytes of the body, as long as the engine may be silent.
    private func read(_ reader: ResponseReader, for call: Call) async throws -> Step {
        try await within(call.silenceLimit, else: Step.silent) {
            try await nextStep(of: reader, for: call)
        }
    }

    private func nextStep(of reader: ResponseReader, for call: Call) async throws -> Step {
        do {
            guard let buffer = try await reader.next() else {
                try Task.checkCancellation()
                return .end
            }
            return .chunk(buffer)
        } catch {
            throw failure(error, of: call, answered: true)
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

    /// The error to throw for one of the HTTP client.
    private func failure(_ error: any Error, of call: Call, answered: Bool) -> any Error {
        if Task.isCancelled || error is CancellationError {
            return CancellationError()
        }
        return call.error(EngineError.Reason(transport: error, answered: answered))
    }
}

extension Transport {
    /// What may happen next in an exchange.
    private enum Step: Sendable {
        case expired(Duration)
        case silent(Duration)
        case head(Int, ResponseReader)
        case chunk(ByteBuffer)
        case end
    }
}
