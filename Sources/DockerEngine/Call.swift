import Foundation

/// One request to the engine, and what it is for.
struct Call: Sendable {
    let operation: String
    let subject: String?
    let method: Method
    let path: String
    let query: [Parameter]
    let content: Content?
    let limit: Duration?
    let headLimit: Duration?
    let silenceLimit: Duration?
    let tolerated: Set<Int>

    /// Describes a request.
    ///
    /// The path is percent-encoded already and has no version in front. Any status
    /// from 300 on is an error, unless `tolerated` holds it. `limit` is for the whole
    /// call, `headLimit` until the answer begins, and `silenceLimit` from one piece of its
    /// body to the next.
    init(
        _ operation: String,
        _ subject: String?,
        _ method: Method,
        _ path: String,
        query: [Parameter?] = [],
        content: Content? = nil,
        limit: Duration?,
        headLimit: Duration? = nil,
        silenceLimit: Duration? = nil,
        tolerated: Set<Int> = []
    ) {
        self.operation = operation
        self.subject = subject
        self.method = method
        self.path = path
        self.query = query.compactMap { $0 }
        self.content = content
        self.limit = limit
        self.headLimit = headLimit
        self.silenceLimit = silenceLimit
        self.tolerated = tolerated
    }

    /// The path and query as they go on the wire.
    var target: String {
        guard !query.isEmpty else { return path }
        return path + "?" + query.map(\.encoded).joined(separator: "&")
    }

    /// The error of this call for a reason.
    func error(_ reason: EngineError.Reason) -> EngineError {
        EngineError(operation: operation, subject: subject.map(Self.shortened), reason: reason)
    }

    /// Cuts a full identifier to the twelve digits by which people know it.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count == 64, name.allSatisfy(\.isHexDigit) else { return name }
        return String(name.prefix(12))
    }
}

extension Call {
    /// The verb of a request, as it goes on the wire.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// What is sent in the body of a request.
    struct Content: Sendable {
        let type: String
        let source: ArchiveSource

        /// A tar archive.
        static func archive(_ source: ArchiveSource) -> Content {
            Content(type: "application/x-tar", source: source)
        }

        /// A value as JSON, with its keys in order.
        static func json(_ value: some Encodable) throws -> Content {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Content(
                type: "application/json",
                source: .bytes([UInt8](try encoder.encode(value)))
            )
        }
    }
}
