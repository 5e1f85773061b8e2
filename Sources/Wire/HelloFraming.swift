import Interop

/// Takes down in which pieces a client sends its first ClientHello.
struct HelloFraming: Sendable {
    private var segments: [Int] = []
    private var records: [Int] = []
    private var isOver = false

    /// More pieces than that are not told apart.
    private static let limit = 16

    /// Notes a write of the client, before its bytes are read.
    mutating func write(_ count: Int) {
        if !isOver, segments.count < Self.limit { segments.append(count) }
    }

    /// Notes a record with a part of the hello.
    mutating func record(_ count: Int) {
        if !isOver, records.count < Self.limit { records.append(count) }
    }

    /// Ends with the hello that has come of them; nil where it came in one piece.
    mutating func end(with hello: ClientHello) -> WireHelloFraming? {
        guard !isOver else { return nil }
        isOver = true
        guard segments.count > 1 || records.count > 1 else { return nil }
        let places = (try? hello.keySharePlaces) ?? []
        let cuts = recordCuts + segmentCuts
        return WireHelloFraming(
            segments: segments,
            records: records,
            isKeyShareCut: cuts.contains { cut in
                // At its first byte a share is whole.
                places.contains { $0.lowerBound < cut && cut < $0.upperBound }
            },
        )
    }

    /// Where a record ends, in bytes of the message.
    private var recordCuts: [Int] {
        records.dropLast().reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
    }

    /// Where a write ends, in bytes of the message: without the headers of records so far.
    private var segmentCuts: [Int] {
        segments.dropLast().reduce(into: []) { $0.append(($0.last ?? 0) + $1) }.compactMap { cut in
            var start = 0
            var before = 0
            for record in records {
                let content = start + Record.headerLength
                if cut < content { return nil }
                if cut < content + record { return before + cut - content }
                start = content + record
                before += record
            }
            return nil
        }
    }
}
