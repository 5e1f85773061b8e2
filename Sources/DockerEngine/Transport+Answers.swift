import Foundation

extension Transport {
    /// The most that an answer in JSON may hold: a list of many thousand containers.
    static let documentLimit = 64 * 1024 * 1024

    /// Makes a call for its effect, and answers its status.
    @discardableResult
    func run(_ call: Call) async throws -> Int {
        try await exchange(call) { _ in }
    }

    /// Makes a call and collects the body of the answer.
    func bytes(
        of call: Call,
        limit: Int = documentLimit,
        opened: () async throws -> Void = {}
    ) async throws -> (status: Int, body: [UInt8]) {
        var body: [UInt8] = []
        let status = try await exchange(call, opened: opened) { chunk in
            guard chunk.count <= limit - body.count else {
                throw call.error(.tooLarge(limit: limit))
            }
            body.append(contentsOf: chunk)
        }
        return (status, body)
    }

    /// Makes a call and reads the answer as JSON.
    func value<Value: Decodable>(
        of call: Call,
        as type: Value.Type,
        opened: () async throws -> Void = {}
    ) async throws -> Value {
        let (_, body) = try await bytes(of: call, opened: opened)
        return try call.decode(type, from: body)
    }

    /// Makes a call and reads the answer as JSON, or answers nil for a tolerated refusal.
    func valueIfAny<Value: Decodable>(of call: Call, as type: Value.Type) async throws -> Value? {
        let (status, body) = try await bytes(of: call)
        return status < 300 ? try call.decode(type, from: body) : nil
    }

    /// Makes a call and reads the answer as a stream of JSON values, one a line.
    func values<Value: Decodable>(
        of call: Call,
        as type: Value.Type,
        opened: () async throws -> Void = {},
        each: (Value) async throws -> Void
    ) async throws {
        var lines = LineDecoder(limit: 4 * 1024 * 1024)
        try await exchange(call, opened: opened) { chunk in
            for line in lines.append(chunk) where !line.isEmpty {
                try await each(try call.decode(type, from: line))
            }
        }
        if let line = lines.finish(), !line.isEmpty {
            try await each(try call.decode(type, from: line))
        }
    }
}
