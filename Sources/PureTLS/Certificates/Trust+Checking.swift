import Interop

extension Trust {
    /// Checks a server's chain (RFC 5280 section 6); without an authority nothing is.
    ///
    /// Every certificate has to be one, also where it is not needed; how many there are is bounded
    /// by the message that they come in.
    ///
    /// Where the same thing is wrong, the words are those of OpenSSL, so that the endings of a
    /// cell can be told alike whatever the client.
    func check(_ chain: [[UInt8]], leaf: Certificate) throws(Rejection) {
        guard let authority else { return }
        let anchor = try Self.anchor(authority)
        var others: [Certificate] = []
        for der in chain.dropFirst() { others.append(try Certificate(der)) }
        try checkPath(from: leaf, through: others[...], to: anchor)
        try checkUse(of: leaf)
    }

    /// The authority is the lab's, and no server's doing.
    private static func anchor(_ der: [UInt8]) throws(Rejection) -> Certificate {
        do throws(Rejection) {
            return try Certificate(der)
        } catch {
            let hint = "issue an authority anew"
            throw .ownLimit("certificate of the lab's own authority", error.reason, hint: hint)
        }
    }

    private func checkPath(
        from leaf: Certificate,
        through others: ArraySlice<Certificate>,
        to anchor: Certificate,
    ) throws(Rejection) {
        var current = leaf
        var rest = others
        var length = 0
        while current.der != anchor.der {
            try checkTime(of: current)
            if current.issuer == anchor.subject {
                try check(current, isIssuedBy: anchor, below: length)
                break
            }
            // TLS 1.3 wants each to certify the one before it, and takes others between.
            guard let place = rest.firstIndex(where: { $0.subject == current.issuer }) else {
                let isOwn = current.issuer == current.subject
                throw Self.rejection(
                    isOwn ? "self-signed certificate" : "unable to get local issuer certificate",
                    .unknownCA
                )
            }
            let issuer = rest[place]
            rest = rest[rest.index(after: place)...]
            try check(current, isIssuedBy: issuer, below: length)
            current = issuer
            length += 1
        }
        try checkTime(of: anchor)
    }

    private func check(
        _ certificate: Certificate,
        isIssuedBy issuer: Certificate,
        below length: Int,
    ) throws(Rejection) {
        let rights = issuer.extensions
        guard rights.isAuthority, rights.maySignCertificates, rights.pathLength ?? length >= length
        else { throw Self.rejection("invalid CA certificate", .unknownCA) }
        guard rights.isForServers else { throw Self.unsuitable }
        try check(rights)
        guard let algorithm = certificate.algorithm, let key = issuer.key else {
            throw .ownLimit(
                "certificate",
                "this client has no way to verify its signature",
                hint: "have it signed by another kind of key, or with another algorithm",
                alert: .unsupportedCertificate,
            )
        }
        guard
            key.isValid(certificate.signature, by: algorithm, for: certificate.signedPart)
        else { throw Self.rejection("certificate signature failure", .badCertificate) }
    }

    /// Makes sure that nothing is left out of account.
    private func check(_ extensions: CertificateExtensions) throws(Rejection) {
        if let unknown = extensions.unknown {
            let reason = "unhandled critical extension \(unknown)"
            throw Self.rejection(reason, .unsupportedCertificate)
        }
        guard !extensions.constrainsNames else {
            throw .ownLimit(
                "certificate",
                "this client has no way to check its name constraints",
                hint: "issue an authority without them",
                alert: .unsupportedCertificate,
            )
        }
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
        try check(leaf.extensions)
        guard leaf.extensions.isForServers, leaf.extensions.maySignHandshakes else {
            throw Self.unsuitable
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

    /// It is for something else than for servers; one of an authority may say so for all below it.
    private static let unsuitable = rejection(
        "unsuitable certificate purpose",
        .unsupportedCertificate
    )

    private static func rejection(_ reason: String, _ alert: AlertDescription) -> Rejection {
        Rejection("certificate", reason, alert: alert)
    }
}
