package import Interop

/// A cursor over the bytes of one message that never trusts a length.
///
/// Every method either takes exactly what it promises or throws; after that it is of no more use.
package struct ByteReader {
    private var rest: ArraySlice<UInt8>
    private let subject: String

    /// Begins at the first byte; `subject` is what errors call the message.
    package init(_ bytes: ArraySlice<UInt8>, of subject: String) {
        rest = bytes
        self.subject = subject
    }

    /// The number of bytes not yet taken.
    package var left: Int { rest.count }

    /// Takes a run of bytes.
    package mutating func bytes(
        _ count: Int,
        _ field: @autoclosure () -> String,
    ) throws(WireError) -> ArraySlice<UInt8> {
        guard count <= rest.count else {
            throw failure(.missing(field: field(), needed: count, left: rest.count))
        }
        let end = rest.startIndex + count
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    /// Takes an unsigned number of one to four bytes in network order.
    package mutating func number(
        bytes width: Int,
        _ field: @autoclosure () -> String,
    ) throws(WireError) -> Int {
        precondition((1...4).contains(width), "a number of TLS has one to four bytes")
        return try bytes(width, field()).reduce(0) { $0 << 8 | Int($1) }
    }

    /// Takes an unsigned number of one byte.
    package mutating func uint8(_ field: String) throws(WireError) -> UInt8 {
        UInt8(truncatingIfNeeded: try number(bytes: 1, field))
    }

    /// Takes an unsigned number of two bytes in network order.
    package mutating func uint16(_ field: String) throws(WireError) -> UInt16 {
        UInt16(truncatingIfNeeded: try number(bytes: 2, field))
    }

    /// Takes a vector that begins with its own length (RFC 8446 section 3.4).
    package mutating func vector(
        lengthBytes width: Int,
        _ field: @autoclosure () -> String,
    ) throws(WireError) -> ArraySlice<UInt8> {
        try bytes(number(bytes: width, field()), field())
    }

    /// Takes a vector of numbers of two bytes each, at least one.
    package mutating func codePoints<Point: CodePoint>(
        lengthBytes width: Int,
        _ field: String,
    ) throws(WireError) -> [Point] where Point.RawValue == UInt16 {
        let list = try vector(lengthBytes: width, field)
        guard !list.isEmpty, list.count.isMultiple(of: 2) else {
            throw failure(.badLength(field: field, length: list.count))
        }
        var numbers = ByteReader(list, of: subject)
        var points: [Point] = []
        while numbers.left > 0 {
            points.append(Point(rawValue: try numbers.uint16(field)))
        }
        return points
    }

    /// Makes sure that nothing is left.
    package func end() throws(WireError) {
        guard rest.isEmpty else { throw failure(.trailingBytes(rest.count)) }
    }

    /// An error about the message that is being read.
    package func failure(_ reason: WireError.Reason) -> WireError {
        WireError(reading: subject, reason)
    }
}
