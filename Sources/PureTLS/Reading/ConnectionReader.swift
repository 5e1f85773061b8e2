import Interop
import Wire

/// Reads a connection of TLS 1.3 with the secrets that one of its ends has logged.
///
/// It takes no part in it, and judges nothing but whether it can read on: a direction ends where
/// it cannot, silently.
struct ConnectionReader {
    /// What was read so far.
    private(set) var reading = ConnectionReading()

    private let keyLog: [KeyLogLine]
    private var directions = BothPeers(ReadDirection())

    /// The client's random, by which its secrets are found; nil before its hello.
    private var random: [UInt8]?

    /// The server's choice; nil before its hello.
    private var suite: CipherSuite?
    private var version: ProtocolVersion?

    /// Takes lines of a key log (RFC 9850); what is none is passed over.
    init(keyLog: [String]) {
        self.keyLog = keyLog.compactMap(KeyLogLine.init)
    }

    /// Takes the next bytes of either peer.
    mutating func take(_ bytes: TimedBytes) {
        let sender = bytes.sender
        guard !directions[sender].isOver else { return }
        directions[sender].records.append(bytes.bytes)
        do {
            while !directions[sender].isOver, let record = try directions[sender].records.next() {
                try take(record, from: sender, at: bytes.time)
            }
        } catch {
            directions[sender].isOver = true
        }
        if directions[sender].isOver { directions[sender].records.clear() }
    }

    private mutating func take(
        _ record: RecordBuffer.Entry,
        from sender: Role,
        at time: Int,
    ) throws(Rejection) {
        switch record.type {
        case .changeCipherSpec:
            // In TLS 1.3 it means nothing; before that, what follows is encrypted otherwise.
            guard version ?? .tls13 >= .tls13 else { throw .unexpected(record.type) }
        case .applicationData:
            let (type, content) = try directions[sender].open(record)
            try take(content, as: type, from: sender, at: time)
        default:
            guard !directions[sender].mustBeProtected else {
                throw .unexpected(record.type, "in plaintext")
            }
            try take(record.fragment, as: record.type, from: sender, at: time)
        }
    }

    private mutating func take(
        _ content: [UInt8],
        as type: ContentType,
        from sender: Role,
        at time: Int,
    ) throws(Rejection) {
        // Whatever RFC 8446 section 5.1 says, libraries hear an alert in the middle of a message.
        guard [.handshake, .alert].contains(type) || directions[sender].messages.isEmpty else {
            throw .unexpected(type, "in the middle of a handshake message")
        }
        switch type {
        case .handshake:
            directions[sender].messages.append(content)
            while let message = try directions[sender].messages.next() {
                try take(message, from: sender, at: time)
            }
        case .alert:
            let alert = try accepting { () throws(WireError) in try Alert(fragment: content) }
            reading.note(alert.description, by: sender)
            directions[sender].isOver = alert.level == .fatal || alert.description == .closeNotify
        case .applicationData:
            break
        default:
            throw .unexpected(type)
        }
    }

    private mutating func take(
        _ message: MessageBuffer.Entry,
        from sender: Role,
        at time: Int,
    ) throws(Rejection) {
        let hello =
            message.type == .serverHello ? try? ServerHello(body: message.body) : nil
        reading.note(
            WireMessage(
                type: message.type,
                isHelloRetryRequest: hello?.isHelloRetryRequest == true,
                sender: sender,
                length: message.bytes.count,
                time: time
            )
        )
        switch (sender, directions[sender].stage, message.type) {
        case (.client, .plain, .clientHello):
            random = random ?? (try? ClientHello(body: message.body))?.random
        case (.server, .plain, .serverHello):
            if let hello { try choose(hello) }
        case (.server, .handshake, .certificate):
            if let chain = (try? CertificateMessage(message.bytes))?.chain { reading.note(chain) }
        case (.server, .handshake, .certificateVerify):
            let signed = try? CertificateVerifyMessage(message.bytes)
            if let scheme = signed?.signatureScheme { reading.note(scheme) }
        case (_, .handshake, .finished):
            try begin(.application, of: sender)
        case (_, .application, .keyUpdate):
            try update(sender, by: message)
        default:
            break
        }
    }

    /// Takes the server's choice, and goes on to the handshake's keys.
    private mutating func choose(_ hello: ServerHello) throws(Rejection) {
        guard !hello.isHelloRetryRequest else {
            // What comes behind it must not choose another one (RFC 8446 section 4.1.4).
            version = .tls13
            return
        }
        let selected = try accepting { () throws(WireError) in try hello.selectedVersion }
        let version = selected ?? hello.legacyVersion
        self.version = self.version ?? version
        guard version == .tls13 else { return }
        suite = hello.cipherSuite
        try begin(.handshake, of: .server)
        directions.server.mustBeProtected = true
        // A client that cannot take the hello says so in plaintext.
        do {
            try begin(.handshake, of: .client)
        } catch {
            directions.client.isOver = true
        }
    }

    private mutating func update(
        _ sender: Role,
        by message: MessageBuffer.Entry,
    ) throws(Rejection) {
        let update = try accepting { () throws(WireError) in
            try KeyUpdateMessage(body: message.body)
        }
        guard let suite, update.isRequested != nil else { throw .unexpected(.handshake) }
        try directions[sender].update(suite)
    }

    private mutating func begin(
        _ stage: ReadDirection.Stage,
        of sender: Role,
    ) throws(Rejection) {
        guard let suite, let label = KeyLogLine.label(of: sender, stage) else { return }
        let line = keyLog.first { $0.label == label && $0.random == random }
        try directions[sender].begin(stage, suite, secret: line?.secret)
    }
}
