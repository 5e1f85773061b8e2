/// Messages and records of the handshakes that RFC 8448 shows, as bytes.
enum RFC8448 {
    /// The client's early data in section 4 ends with this message.
    static let endOfEarlyData: [UInt8] = [5, 0, 0, 0]
}

extension [UInt8] {
    /// Reads hexadecimal digits, skipping everything else.
    init(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        precondition(digits.count.isMultiple(of: 2), "two digits make one byte")
        self = stride(from: 0, to: digits.count, by: 2).map { place in
            UInt8(digits[place] << 4 | digits[place + 1])
        }
    }
}
