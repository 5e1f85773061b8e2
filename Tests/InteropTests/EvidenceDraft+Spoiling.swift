import EvidenceTesting
import Interop

extension EvidenceDraft {
    /// Has the server choose a group.
    mutating func choose(_ group: NamedGroup?) {
        wire.serverHello = .naming(group)
    }

    /// Has the client resume with a ticket, as far as library and wire say so.
    mutating func resume(byLibrary: Bool?, onWire: Bool) {
        number = 1
        isResumed = byLibrary
        wire.serverHello = .naming(.x25519, resuming: onWire)
        if byLibrary == true { certificate = nil }
    }

    /// Has the server choose TLS 1.2, and name a curve.
    mutating func chooseTLS12(_ group: NamedGroup?) {
        offered = [.x25519MLKEM768, .x25519, .secp256r1]
        wire.serverHello = .naming(nil, version: .tls12)
        wire.serverKeyExchangeGroup = group
        groupByLibrary = group
    }

    /// Takes back everything that comes after the ClientHello.
    mutating func endBeforeServerHello(_ stop: HandshakeStop, received bytes: Int = 0) {
        endInHandshake(stop)
        phase = .serverHello
        wire.serverHello = nil
        wire.bytesReceived = bytes
    }

    /// Takes back everything that comes after the ServerHello.
    mutating func endInHandshake(_ stop: HandshakeStop) {
        self.stop = stop
        phase = .finished
        groupByLibrary = nil
        certificate = nil
        response = nil
    }

    /// Takes back the response.
    mutating func endBeforeResponse(_ stop: HandshakeStop) {
        self.stop = stop
        response = nil
    }

    /// Lets an alert pass in plaintext.
    mutating func alertOnWire(_ description: AlertDescription, by sender: Role) {
        wire.alerts.append(
            WireAlert(level: .fatal, description: description, sender: sender, time: 900)
        )
    }

    /// Lets the library tell of an alert.
    mutating func alertByLibrary(_ description: AlertDescription, by sender: Role) {
        alerts.append(LibraryAlert(description: description, sender: sender))
    }
}
