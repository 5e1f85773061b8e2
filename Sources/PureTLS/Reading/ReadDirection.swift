import Interop
import Wire

/// One direction of a connection that is read: its bytes, its keys, and how far it came.
///
/// Its memory is bounded: one record, and one message of 100 KB.
struct ReadDirection {
    /// Which of its keys a record is protected with.
    enum Stage {
        /// With none.
        case plain

        /// With those of the handshake.
        case handshake

        /// With those of the application, or what a KeyUpdate has made of them.
        case application
    }

    var records = RecordBuffer()
    var messages = MessageBuffer()

    /// Whether nothing more is read, since what follows would mean nothing.
    var isOver = false

    /// Whether all that follows has to be encrypted.
    var mustBeProtected = false

    private(set) var stage = Stage.plain
    private var secret: [UInt8]?
    private var protection: RecordProtection?

    /// Goes on to other keys, which begin with a record of their own (RFC 8446 section 5.1).
    mutating func begin(
        _ stage: Stage,
        _ suite: CipherSuite,
        secret: [UInt8]?,
    ) throws(Rejection) {
        guard messages.isEmpty else {
            throw .unexpected(.handshake, "in a record whose keys are no longer in force")
        }
        self.stage = stage
        self.secret = secret
        protection = secret.flatMap { RecordProtection(suite, secret: $0) }
    }

    /// Goes on to the keys after those of the application (RFC 8446 section 7.2).
    mutating func update(_ suite: CipherSuite) throws(Rejection) {
        let next = secret.flatMap { suite.hash?.nextTrafficSecret(after: $0) }
        try begin(.application, suite, secret: next)
    }

    /// The content of a record that is encrypted, and the type that it really has.
    mutating func open(
        _ record: RecordBuffer.Entry,
    ) throws(Rejection) -> (type: ContentType, content: [UInt8]) {
        guard let opened = try protection?.open(record.bytes) else {
            throw .unexpected(record.type, "without its keys")
        }
        mustBeProtected = true
        return opened
    }
}
