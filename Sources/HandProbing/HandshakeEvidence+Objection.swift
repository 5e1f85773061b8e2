import Interop

extension HandshakeEvidence {
    /// Why a handshake by hand is not agreed; nil where it is.
    ///
    /// There is no nonce and no issued certificate to hold it against, as in a cell:
    /// here it takes the whole response, and one group that was offered on the wire,
    /// named by the wire and the library alike. A library that tells no group is to be offered
    /// that one alone.
    func objection(isVerified: Bool, tellsGroup: Bool = true) -> String? {
        guard stop == .done else { return "it did not come to its end" }
        if let version = wire.serverHello?.version, version < .tls13 {
            guard let group = wire.serverKeyExchangeGroup, group == groupByLibrary else {
                return "the server chose \(version), where no group is named"
            }
        } else if let words = groupObjection(tellsGroup) {
            return words
        }
        guard wire.peerViolations.isEmpty else { return "the server broke the protocol" }
        guard !isVerified || certificate?.verificationError == nil else {
            return "the certificate was not accepted"
        }
        return nil
    }

    /// What is wrong with the group that TLS 1.3 names in its hellos.
    private func groupObjection(_ tellsGroup: Bool) -> String? {
        let offered = wire.clientHellos.last?.groups ?? []
        guard let group = wire.groupOnWire, offered.contains(group) else {
            return "the server chose no group that was offered"
        }
        guard tellsGroup || groupByLibrary != nil else {
            return offered == [group] ? nil : "the library names no group, and was offered others"
        }
        return group == groupByLibrary ? nil : "library and wire name different groups"
    }
}
