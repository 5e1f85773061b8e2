extension [UInt8] {
    /// Whether they are the same bytes, in a time that does not tell where they differ.
    func isSame(inConstantTimeAs other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
