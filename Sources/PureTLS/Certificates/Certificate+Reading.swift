import Interop
import SwiftASN1

extension Certificate {
    /// The longest that is read, in bytes: with ML-DSA-87 one has 7.7 KB.
    ///
    /// The reader of DER makes a note of a hundred bytes of every two.
    static let limit = 10_000

    /// Reads one in DER, no byte of which may be left over.
    init(_ der: [UInt8]) throws(Rejection) {
        guard der.count <= Self.limit else {
            throw .ownLimit(
                "certificate",
                "\(der.count) bytes are more than the \(Self.limit) that this client reads",
                hint: "have the server present a shorter certificate",
            )
        }
        do {
            self = try Self.read(der)
        } catch {
            throw Rejection("certificate", "it cannot be read", alert: .badCertificate)
        }
    }

    private static func read(_ der: [UInt8]) throws -> Certificate {
        try DER.sequence(DER.parse(der), identifier: .sequence) { nodes in
            guard let signedPart = nodes.next(), let algorithm = nodes.next() else {
                throw Incomplete()
            }
            let signature = try ASN1BitString(derEncoded: &nodes)
            guard signature.paddingBits == 0 else { throw Incomplete() }
            return try DER.sequence(signedPart, identifier: .sequence) { parts in
                let version: Int = try DER.decodeDefaultExplicitlyTagged(
                    &parts,
                    tagNumber: 0,
                    tagClass: .contextSpecific,
                    defaultValue: 0
                )
                // Serial number, and the algorithm once more.
                guard (0...2).contains(version), parts.next() != nil,
                    parts.next()?.encodedBytes == algorithm.encodedBytes,
                    let issuer = parts.next(), let validity = parts.next(),
                    let subject = parts.next(), let key = parts.next()
                else { throw Incomplete() }
                let (notBefore, notAfter) = try DER.sequence(validity, identifier: .sequence) {
                    (try seconds(&$0), try seconds(&$0))
                }
                return Certificate(
                    der: der,
                    signedPart: Array(signedPart.encodedBytes),
                    algorithm: try SignatureAlgorithm(identifier: algorithm),
                    signature: Array(signature.bytes),
                    issuer: Array(issuer.encodedBytes),
                    subject: Array(subject.encodedBytes),
                    notBefore: notBefore,
                    notAfter: notAfter,
                    key: try VerifyingKey(subjectPublicKeyInfo: key),
                    extensions: try extensions(&parts, version: version)
                )
            }
        }
    }

    private static func extensions(
        _ parts: inout ASN1NodeCollection.Iterator,
        version: Int,
    ) throws -> CertificateExtensions {
        var extensions = CertificateExtensions()
        while let part = parts.next() {
            // What comes before are unique identifiers, which nobody uses.
            guard part.identifier == .init(tagWithNumber: 3, tagClass: .contextSpecific),
                case .constructed(let children) = part.content
            else { continue }
            // Versions are counted from 0, and the third alone has any (RFC 5280 section 4.1.2.9).
            guard version == 2 else { throw Incomplete() }
            for list in children {
                try DER.sequence(list, identifier: .sequence) { nodes in
                    while let node = nodes.next() { try extensions.read(node) }
                }
            }
        }
        return extensions
    }

    /// A `Time` in seconds since 1970 (RFC 5280 section 4.1.2.5).
    private static func seconds(_ nodes: inout ASN1NodeCollection.Iterator) throws -> Int {
        guard let node = nodes.next() else { throw Incomplete() }
        if node.identifier == .utcTime {
            let time = try UTCTime(derEncoded: node)
            let day = days(year: time.year, month: time.month, day: time.day)
            return ((day * 24 + time.hours) * 60 + time.minutes) * 60 + time.seconds
        }
        let time = try GeneralizedTime(derEncoded: node)
        let day = days(year: time.year, month: time.month, day: time.day)
        return ((day * 24 + time.hours) * 60 + time.minutes) * 60 + time.seconds
    }

    /// Days since 1970 of a date of our calendar, counted from a year that begins in March.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468
    }

    /// A part is missing, or is another one.
    private struct Incomplete: Error {}
}
