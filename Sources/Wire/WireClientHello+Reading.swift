import Interop

extension WireClientHello {
    /// Reads what a ClientHello offers.
    init(reading hello: ClientHello, reviewsKeyShares: Bool) throws(WireError) {
        self.init(
            groups: try hello.supportedGroups ?? [],
            keyShares: (try hello.keyShares ?? []).map { share in
                WireKeyShare(
                    group: share.group,
                    length: share.keyExchange.count,
                    flaw: reviewsKeyShares ? share.flaw : nil,
                )
            },
            cipherSuites: hello.cipherSuites,
            versions: try hello.supportedVersions ?? [hello.legacyVersion],
            signatureSchemes: try hello.signatureSchemes ?? [],
            serverName: try hello.serverName,
            hasPreSharedKey: hello.extensions[.preSharedKey] != nil,
            hasCookie: hello.extensions[.cookie] != nil,
        )
    }
}
