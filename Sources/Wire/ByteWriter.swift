package import Interop

/// Bytes in the making, with lengths filled in.
package struct ByteWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    /// Makes one with nothing in it yet.
    package init() {}

    /// Appends an unsigned number in network order.
    package mutating func number(_ value: Int, bytes width: Int) {
        precondition(value >= 0 && value >> (8 * width) == 0, "the number must fit its field")
        for place in (0..<width).reversed() {
            bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place)))
        }
    }

    /// Appends a number of a registry.
    package mutating func codePoint<Point: CodePoint>(_ point: Point) {
        number(Int(point.rawValue), bytes: Point.RawValue.bitWidth / 8)
    }

    /// Appends bytes as they are.
    package mutating func append(_ more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Appends a vector that begins with its own length (RFC 8446 section 3.4).
    package mutating func vector(lengthBytes width: Int, _ content: some Collection<UInt8>) {
        number(content.count, bytes: width)
        append(content)
    }

    /// Appends a vector of numbers of a registry.
    package mutating func codePoints<Point: CodePoint>(lengthBytes width: Int, _ points: [Point]) {
        var content = ByteWriter()
        for point in points { content.codePoint(point) }
        vector(lengthBytes: width, content.bytes)
    }
}
