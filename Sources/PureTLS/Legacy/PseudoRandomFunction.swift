/// What TLS 1.2 makes secrets with, over SHA-256 (RFC 5246 section 5).
enum PseudoRandomFunction {
    /// The first `count` bytes of `P_SHA256(secret, label + seed)`.
    static func bytes(_ count: Int, _ secret: [UInt8], _ label: String, _ seed: [UInt8]) -> [UInt8]
    {
        let hash = HashAlgorithm.sha256
        let seed = Array(label.utf8) + seed
        var link = seed
        var bytes: [UInt8] = []
        while bytes.count < count {
            link = hash.code(of: link, key: secret)
            bytes += hash.code(of: link + seed, key: secret)
        }
        return Array(bytes.prefix(count))
    }
}
