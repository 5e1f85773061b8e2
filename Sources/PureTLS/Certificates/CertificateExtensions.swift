import SwiftASN1

/// What a certificate may be used for, and for whom (RFC 5280 section 4.2.1).
struct CertificateExtensions {
    /// The DNS names of `subjectAltName`.
    var names: [String] = []

    /// Whether it may sign other certificates.
    var isAuthority = false

    /// How many authorities may come between it and a server's certificate; nil for any number.
    var pathLength: Int?

    /// The bits of `keyUsage` with the first one leftmost; nil without the extension.
    var keyUsage: UInt8?

    /// Whether it may be a TLS server's.
    var isForServers = true

    /// An extension that must be understood, and is not, by its number.
    var unknown: String?

    /// Whether it says for which names certificates below it may be.
    ///
    /// It has to be understood even where it does not say so: whoever leaves it out of account takes
    /// names that the authority may not speak for.
    var constrainsNames = false

    /// Those that were there, each of which may be there once (RFC 5280 section 4.2).
    private var seen: Set<ASN1ObjectIdentifier> = []

    /// Whether the key may sign a handshake.
    var maySignHandshakes: Bool { keyUsage.map { $0 & 0x80 != 0 } ?? true }

    /// Whether the key may sign certificates.
    var maySignCertificates: Bool { keyUsage.map { $0 & 0x04 != 0 } ?? true }

    /// Takes in one `Extension`.
    mutating func read(_ node: ASN1Node) throws {
        try DER.sequence(node, identifier: .sequence) { parts in
            let type = try ASN1ObjectIdentifier(derEncoded: &parts)
            let isCritical = try DER.decodeDefault(&parts, defaultValue: false)
            guard seen.insert(type).inserted else { throw Repeated() }
            let content = try DER.parse(ASN1OctetString(derEncoded: &parts).bytes)
            switch type {
            case [2, 5, 29, 15]: try readKeyUsage(content)
            case [2, 5, 29, 17]: try readNames(content)
            case [2, 5, 29, 19]: try readConstraints(content)
            case [2, 5, 29, 30]: constrainsNames = true
            case [2, 5, 29, 37]: try readPurposes(content)
            default: if isCritical { unknown = type.description }
            }
        }
    }

    private mutating func readKeyUsage(_ node: ASN1Node) throws {
        keyUsage = try ASN1BitString(derEncoded: node).bytes.first ?? 0
    }

    private mutating func readNames(_ node: ASN1Node) throws {
        names = try DER.sequence(node, identifier: .sequence) { nodes in
            var names: [String] = []
            while let entry = nodes.next() {
                let isDNS = entry.identifier == .init(tagWithNumber: 2, tagClass: .contextSpecific)
                guard isDNS, case .primitive(let bytes) = entry.content else { continue }
                names.append(String(decoding: bytes, as: UTF8.self))
            }
            return names
        }
    }

    private mutating func readConstraints(_ node: ASN1Node) throws {
        (isAuthority, pathLength) = try DER.sequence(node, identifier: .sequence) { nodes in
            let isAuthority = try DER.decodeDefault(&nodes, defaultValue: false)
            return (isAuthority, try nodes.next().map { try Int(derEncoded: $0) })
        }
    }

    private mutating func readPurposes(_ node: ASN1Node) throws {
        isForServers = try DER.sequence(node, identifier: .sequence) { nodes in
            var isForServers = false
            while let entry = nodes.next() {
                let purpose = try ASN1ObjectIdentifier(derEncoded: entry)
                // serverAuth, and anyExtendedKeyUsage.
                let wanted: [ASN1ObjectIdentifier] = [
                    [1, 3, 6, 1, 5, 5, 7, 3, 1], [2, 5, 29, 37, 0],
                ]
                if wanted.contains(purpose) { isForServers = true }
            }
            return isForServers
        }
    }

    /// An extension is there a second time.
    private struct Repeated: Error {}
}
