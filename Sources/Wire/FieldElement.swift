/// A whole number below a prime, for arithmetic modulo that prime.
struct FieldElement: Equatable {
    /// Its digits to the base 2^32, the lowest first.
    private var digits: [UInt32]

    /// Reads bytes, the highest first.
    init(bytes: some BidirectionalCollection<UInt8>) {
        digits = []
        var digit: UInt32 = 0
        for (place, byte) in bytes.reversed().enumerated() {
            digit |= UInt32(byte) << (8 * UInt32(place % 4))
            if place % 4 == 3 {
                digits.append(digit)
                digit = 0
            }
        }
        if bytes.count % 4 != 0 { digits.append(digit) }
    }

    /// Reads hexadecimal digits, two for a byte.
    init(hexadecimal text: String) {
        let digits = Array(text)
        self.init(
            bytes: stride(from: 0, to: digits.count, by: 2).map { index in
                UInt8(String(digits[index...(index + 1)]), radix: 16) ?? 0
            }
        )
    }

    /// Whether it is smaller than another of as many digits.
    func isBelow(_ other: FieldElement) -> Bool {
        for (own, its) in zip(digits.reversed(), other.digits.reversed()) where own != its {
            return own < its
        }
        return false
    }

    /// The sum with another one; both are below the prime.
    func plus(_ other: FieldElement, modulo prime: FieldElement) -> FieldElement {
        var sum = self
        var carry: UInt64 = 0
        for index in digits.indices {
            carry += UInt64(digits[index]) + UInt64(other.digits[index])
            sum.digits[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        guard carry == 1 || !sum.isBelow(prime) else { return sum }
        var borrow: Int64 = 0
        for index in digits.indices {
            let difference = Int64(sum.digits[index]) - Int64(prime.digits[index]) + borrow
            sum.digits[index] = UInt32(truncatingIfNeeded: difference)
            borrow = difference >> 32
        }
        return sum
    }

    /// The product with another one; both are below the prime.
    func times(_ other: FieldElement, modulo prime: FieldElement) -> FieldElement {
        var product = FieldElement(digits: Array(repeating: 0, count: digits.count))
        for digit in other.digits.reversed() {
            for bit in (0..<32).reversed() {
                product = product.plus(product, modulo: prime)
                if digit >> UInt32(bit) & 1 == 1 { product = product.plus(self, modulo: prime) }
            }
        }
        return product
    }

    private init(digits: [UInt32]) {
        self.digits = digits
    }
}
