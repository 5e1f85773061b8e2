import Interop
import Wire

/// A chain without extensions (RFC 5246 section 7.4.2).
struct LegacyCertificates {
    /// The certificates in DER, the server's own first.
    let chain: [[UInt8]]

    /// Reads the body of a message of type `certificate`.
    init(body: [UInt8]) throws(WireError) {
        var reader = ByteReader(body[...], of: "Certificate")
        var list = ByteReader(
            try reader.vector(lengthBytes: 3, "certificate_list"),
            of: "Certificate"
        )
        try reader.end()
        var chain: [[UInt8]] = []
        while list.left > 0 {
            chain.append(Array(try list.vector(lengthBytes: 3, "certificate")))
        }
        self.chain = chain
    }
}
