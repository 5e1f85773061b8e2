import Interop

extension WireObserver {
    /// Takes in the beginning of a ServerKeyExchange, whose format the cipher suite decides.
    ///
    /// The rest of the message, the key and the signature, says nothing about the group; what is
    /// wrong with it the client says.
    mutating func takeServerKeyExchange(_ prefix: [UInt8], after hello: WireServerHello) {
        guard hello.cipherSuite.hasEphemeralCurve else { return }
        guard gathered.serverKeyExchangeGroup == nil else {
            note(WireViolation(.unexpected, "a second `server_key_exchange`"), by: .server)
            return
        }
        do {
            let group = try ServerKeyExchange(prefix: prefix).group
            gathered.serverKeyExchangeGroup = group
            if let offered = gathered.clientHellos.last?.groups,
                !offered.contains(group) || group.isGREASE
            {
                let text = "group `\(group)` was never offered"
                note(WireViolation(.groupNeverOffered, text), by: .server)
            }
        } catch {
            note(WireViolation(error), by: .server)
        }
    }
}
