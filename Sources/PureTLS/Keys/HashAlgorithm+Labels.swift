import Wire

extension HashAlgorithm {
    /// HKDF-Expand-Label (RFC 8446 section 7.1).
    func expandLabel(
        _ secret: [UInt8],
        _ label: String,
        context: [UInt8] = [],
        count: Int,
    ) -> [UInt8] {
        var info = ByteWriter()
        info.number(count, bytes: 2)
        info.vector(lengthBytes: 1, Array("tls13 \(label)".utf8))
        info.vector(lengthBytes: 1, context)
        return expand(secret, info: info.bytes, count: count)
    }

    /// Derive-Secret (RFC 8446 section 7.1), from a hash of the messages so far.
    func deriveSecret(_ secret: [UInt8], _ label: String, transcriptHash: [UInt8]) -> [UInt8] {
        expandLabel(secret, label, context: transcriptHash, count: length)
    }

    /// The traffic secret after one, behind a KeyUpdate (RFC 8446 section 7.2).
    func nextTrafficSecret(after secret: [UInt8]) -> [UInt8] {
        expandLabel(secret, "traffic upd", count: length)
    }

    /// The `verify_data` of a Finished, or a PSK binder (RFC 8446 section 4.4.4).
    func verifyData(baseKey: [UInt8], transcriptHash: [UInt8]) -> [UInt8] {
        code(of: transcriptHash, key: expandLabel(baseKey, "finished", count: length))
    }
}
