/// A number in a registry, together with the name that the registry gives it.
///
/// A registry is an open world: every number is a valid value, known or not, so that what a peer
/// sent is never lost. Encoded, a value is its bare number.
package protocol CodePoint: RawRepresentable, Hashable, Sendable, Codable, Comparable,
    CustomStringConvertible
where RawValue: FixedWidthInteger & UnsignedInteger & Codable & Sendable {
    /// The registry's spelling of every number that has a member of its own.
    static var names: [Self: String] { get }

    init(rawValue: RawValue)
}

extension CodePoint {
    /// The registry's spelling; a number without one is shown as `0x1234`.
    package var description: String {
        Self.names[self] ?? hexadecimal
    }

    /// The number in hexadecimal, with as many digits as its type has, such as `0x11ec`.
    package var hexadecimal: String {
        let digits = String(rawValue, radix: 16)
        let width = RawValue.bitWidth / 4
        return "0x" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Whether the left one comes before the right one.
    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension CodePoint where RawValue == UInt16 {
    /// Whether the number is one of those kept free of any meaning (RFC 8701).
    ///
    /// Clients offer such values to keep servers tolerant; nobody may ever choose one.
    package var isGREASE: Bool {
        rawValue & 0x0f0f == 0x0a0a && rawValue >> 8 == rawValue & 0xff
    }
}
