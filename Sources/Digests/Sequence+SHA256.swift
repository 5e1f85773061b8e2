extension Sequence<UInt8> {
    /// The SHA-256 of the bytes, as 64 hexadecimal digits (FIPS 180-4).
    package var sha256: String {
        var hash = RunningSHA256()
        hash.take(self)
        return hash.text
    }
}
