import Interop

extension Trust {
    /// The most certificates between a server's and the authority's.
    private static let pathLimit = 8

    /// Checks a server's chain (RFC 5280 section 6); without an authority nothing is.
    ///
    /// Where the same thing is wrong, the words are those of OpenSSL, so that the endings of a
    /// cell can be told alike whatever the client.
    func check(_ chain: [[UInt8]], leaf: Certificate) throws(Rejection) {
        guard let authority else { return }
        let anchor = try Certificate(authority)
        try checkPath(from: leaf, through: chain.dropFirst(), to: anchor)
        try checkUse(of: leaf)
    }

    private func checkPath(
        from leaf: Certificate,
        through others: ArraySlice<[UInt8]>,
        to anchor: Certificate,
    ) throws(Rejection) {
        var current = leaf
        var rest = others.prefix(Self.pathLimit)
        var length = 0
        while current.der != anchor.der {
            try checkTime(of: current)
            if current.issuer == anchor.subject {
                try check(current, isIssuedBy: anchor, below: length)
                break
            }
            guard let place = try place(of: current.issuer, in: rest) else {
                let isOwn = current.issuer == current.subject
                throw Self.rejection(
                    isOwn ? "self-signed certificate" : "unable to get local issuer certificate",
                    .unknownCA
                )
            }
            let issuer = try Certificate(rest[place])
            rest = rest[rest.index(after: place)...]
            try check(current, isIssuedBy: issuer, below: length)
            current = issuer
            length += 1
        }
        try checkTime(of: anchor)
    }

    /// Where, in the order that TLS 1.3 wants, the certificate of that name is.
    private func place(
        of name: [UInt8],
        in chain: ArraySlice<[UInt8]>,
    ) throws(Rejection) -> Int? {
        for (place, der) in zip(chain.indices, chain) where try Certificate(der).subject == name {
            return place
        }
        return nil
    }

    private func check(
        _ certificate: Certificate,
        isIssuedBy issuer: Certificate,
        below length: Int,
    ) throws(Rejection) {
        let rights = issuer.extensions
        guard rights.isAuthority, rights.maySignCertificates, rights.pathLength ?? length >= length
        else { throw Self.rejection("invalid CA certificate", .unknownCA) }
        if let unknown = rights.unknown {
            let reason = "unhandled critical extension \(unknown)"
            throw Self.rejection(reason, .unsupportedCertificate)
        }
        guard let algorithm = certificate.algorithm, let key = issuer.key else {
            let reason = "this client has no way to verify its signature"
            throw Self.rejection(reason, .unsupportedCertificate)
        }
        guard
            key.isValid(certificate.signature, by: algorithm, for: certificate.signedPart)
        else { throw Self.rejection("certificate signature failure", .badCertificate) }
    }

    private func checkTime(of certificate: Certificate) throws(Rejection) {
        guard now >= certificate.notBefore else {
            throw Self.rejection("certificate is not yet valid", .badCertificate)
        }
        guard now <= certificate.notAfter else {
            throw Self.rejection("certificate has expired", .certificateExpired)
        }
    }

    private func checkUse(of leaf: Certificate) throws(Rejection) {
        if let unknown = leaf.extensions.unknown {
            let reason = "unhandled critical extension \(unknown)"
            throw Self.rejection(reason, .unsupportedCertificate)
        }
        guard leaf.extensions.isForServers, leaf.extensions.maySignHandshakes else {
            throw Self.rejection("unsuitable certificate purpose", .unsupportedCertificate)
        }
        guard leaf.extensions.names.contains(where: matches) else {
            throw Self.rejection("hostname mismatch", .badCertificate)
        }
    }

    /// Whether a name of a certificate is the server's (RFC 9525 section 6.3): `*` stands for one
    /// whole label, the first.
    private func matches(_ name: String) -> Bool {
        let (name, wanted) = (name.lowercased(), serverName.lowercased())
        guard name != wanted, name.hasPrefix("*.") else { return name == wanted }
        let labels = wanted.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return labels.count == 2 && !labels[0].isEmpty && labels[1] == name.dropFirst(2)
    }

    private static func rejection(_ reason: String, _ alert: AlertDescription) -> Rejection {
        Rejection("certificate", reason, alert: alert)
    }
}
