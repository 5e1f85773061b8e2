import Interop

extension WireObserver {
    /// Takes in one record; throws where nothing that follows it can be read.
    mutating func take(
        _ record: Record,
        from sender: Role,
        at time: Int,
    ) throws(WireError) {
        if record.isProtected {
            takeProtected(from: sender)
            return
        }
        if record.contentType != .handshake, let message = streams[sender].handshake.unfinished {
            let text = "a record of type `\(record.contentType)` in the middle of `\(message)`"
            note(WireViolation(.unexpected, text), by: sender)
        }
        switch record.contentType {
        case .handshake:
            try takeHandshake(record.fragment, from: sender, at: time)
        case .alert:
            takeAlert(record.fragment, from: sender, at: time)
        case .changeCipherSpec:
            takeChangeCipherSpec(record.fragment, from: sender)
        default:
            let text = "a record of type `\(record.contentType)`"
            note(WireViolation(.unexpected, text), by: sender)
        }
    }

    private mutating func takeProtected(from sender: Role) {
        switch sender {
        case .client:
            gathered.protectedRecordsSent += 1
            if gathered.clientHellos.isEmpty {
                let text = "an encrypted record before `client_hello`"
                note(WireViolation(.unexpected, text), by: .client)
            }
        case .server:
            gathered.protectedRecordsReceived += 1
            if gathered.serverHello == nil {
                let text = "an encrypted record before `server_hello`"
                note(WireViolation(.unexpected, text), by: .server)
            }
        }
    }

    private mutating func takeAlert(_ fragment: [UInt8], from sender: Role, at time: Int) {
        do {
            let alert = try Alert(fragment: fragment)
            if gathered.alerts.count < HandshakeEvidence.alertLimit {
                gathered.alerts.append(
                    WireAlert(
                        level: alert.level,
                        description: alert.description,
                        sender: sender,
                        time: time,
                    )
                )
            }
        } catch {
            note(WireViolation(error), by: sender)
        }
        // A client that cannot use the ServerHello has no keys yet, so its alert is in plaintext.
        if sender == .server, streams[.server].mustBeProtected {
            let text = "an alert in plaintext after `server_hello`"
            note(WireViolation(.unexpected, text), by: .server)
        }
    }

    private mutating func takeChangeCipherSpec(_ fragment: [UInt8], from sender: Role) {
        switch sender {
        case .client: gathered.changeCipherSpecSent = true
        case .server: gathered.changeCipherSpecReceived = true
        }
        if fragment != [1] {
            let text = "a change_cipher_spec that is not a single byte 1"
            note(WireViolation(.malformed, text), by: sender)
        }
        if let version = gathered.serverHello?.version, version < .tls13 {
            streams[sender].records.isProtected = true
        }
    }
}
