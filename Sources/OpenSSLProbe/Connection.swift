import COpenSSL
import Exchanging
import Interop
import Probing

/// One TLS connection inside libssl, freed exactly once.
///
/// It reads and writes memory only: whoever owns it moves the bytes, so that they
/// can be looked at on their way. No pointer leaves this type.
@safe
struct Connection: ~Copyable, SecureConnection {
    private let library: Library
    private let ssl: OpaquePointer
    private let incoming: OpaquePointer
    private let outgoing: OpaquePointer
    private let context: ClientContext
    private let log: MessageLog
    private let offersSession: Bool
    private let keepsSession: Bool
    private var isComplete = false

    /// What another connection can resume; nil where no ticket has come, or none is to be kept.
    private(set) var session: Session?

    /// Makes a connection that will verify the server's certificate against a name.
    ///
    /// With a session of an earlier connection it offers to resume that one; with `keepsSession`
    /// it has one itself, once there are tickets.
    static func make(
        _ library: Library,
        in context: ClientContext,
        serverName: String,
        resuming session: Session?,
        keepsSession: Bool = false,
        log: consuming MessageLog,
    ) throws(Fault) -> Connection {
        guard let ssl = unsafe library.tls.new(context.pointer),
            let incoming = unsafe library.crypto.bioNew(library.crypto.bioMemoryMethod()),
            let outgoing = unsafe library.crypto.bioNew(library.crypto.bioMemoryMethod())
        else {
            throw Fault(
                operation: "make connection",
                subject: library.report.name.description,
                reason: library.takeError() ?? "no memory",
            )
        }
        unsafe library.tls.setBuffers(ssl, incoming, outgoing)
        unsafe library.tls.setConnectState(ssl)
        _ = unsafe library.tls.control(
            ssl,
            SSL_CTRL_SET_MSG_CALLBACK_ARG,
            0,
            log.argument
        )
        let connection = unsafe Connection(
            library: library,
            ssl: ssl,
            incoming: incoming,
            outgoing: outgoing,
            context: context,
            offersSession: session != nil,
            keepsSession: keepsSession,
            log: log,
        )
        if let session, unsafe library.tls.setSession(ssl, session.pointer) != 1 {
            throw Fault(
                operation: "set session of",
                subject: library.report.name.description,
                reason: library.takeError() ?? "the library does not take it",
            )
        }
        guard connection.expect(serverName) else {
            throw Fault(
                operation: "set server name",
                subject: serverName,
                reason: library.takeError() ?? "the library does not take it",
            )
        }
        return connection
    }

    private init(
        library: Library,
        ssl: OpaquePointer,
        incoming: OpaquePointer,
        outgoing: OpaquePointer,
        context: ClientContext,
        offersSession: Bool,
        keepsSession: Bool,
        log: consuming MessageLog,
    ) {
        self.library = library
        unsafe self.ssl = ssl
        unsafe self.incoming = incoming
        unsafe self.outgoing = outgoing
        self.context = context
        self.offersSession = offersSession
        self.keepsSession = keepsSession
        self.log = log
    }

    /// Sends a name as SNI, and wants it in the certificate.
    private func expect(_ serverName: String) -> Bool {
        unsafe serverName.withCString { name in
            unsafe library.tls.control(
                ssl,
                SSL_CTRL_SET_TLSEXT_HOSTNAME,
                Int(TLSEXT_NAMETYPE_host_name),
                UnsafeMutableRawPointer(mutating: name)
            ) == 1
                && library.tls.setHost(ssl, name) == 1
        }
    }

    deinit {
        unsafe library.tls.free(ssl)
        // Whoever gets this address next has secrets of its own.
        _ = takeKeys()
    }

    /// Takes the lines of the key log that the library wrote for it.
    func takeKeys() -> [String] {
        unsafe KeyLog.take(of: ssl)
    }

    /// Goes on with the handshake as far as the bytes that are there allow.
    mutating func shakeHands() -> ConnectionStep {
        let step = step { unsafe library.tls.handshake(ssl) }
        if step == .done { isComplete = true }
        return step
    }

    /// Takes the request's bytes, encrypts them and leaves them to be sent.
    func write(_ bytes: [UInt8]) -> ConnectionStep {
        step {
            unsafe bytes.withUnsafeBytes {
                unsafe library.tls.write(ssl, $0.baseAddress, Int32($0.count))
            }
        }
    }

    /// Decrypts what is there, up to one record.
    ///
    /// Tickets come in front of what a server has to say, so a session is kept with it.
    mutating func read() -> (step: ConnectionStep, bytes: [UInt8]) {
        var step = ConnectionStep.waits
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, filled in
            step = self.step {
                let count = unsafe library.tls.read(ssl, buffer.baseAddress, Int32(buffer.count))
                filled = Int(max(0, count))
                return count
            }
        }
        if keepsSession, step == .done { session = unsafe Session(of: ssl, in: library) }
        return (step, bytes)
    }

    /// Leaves a close_notify to be sent.
    func close() {
        _ = unsafe library.tls.shutdown(ssl)
        _ = library.takeError()
    }

    /// Hands bytes from the wire to the library.
    func feed(_ bytes: [UInt8]) {
        _ = unsafe bytes.withUnsafeBytes {
            unsafe library.crypto.bioWrite(incoming, $0.baseAddress, Int32($0.count))
        }
    }

    /// Tells the library that no more bytes will come.
    func feedEnd() {
        _ = unsafe library.crypto.bioControl(
            incoming,
            BIO_C_SET_BUF_MEM_EOF_RETURN,
            0,
            nil
        )
    }

    /// Takes the bytes that the library wants to have sent.
    func takeOutput() -> [UInt8] {
        let pending = unsafe library.crypto.bioControl(outgoing, BIO_CTRL_PENDING, 0, nil)
        guard pending > 0 else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: pending) { buffer, count in
            let read = unsafe library.crypto.bioRead(
                outgoing,
                buffer.baseAddress,
                Int32(buffer.count)
            )
            count = Int(max(0, read))
        }
    }

    /// What the library says of the connection so far.
    var account: ConnectionAccount {
        var account = ConnectionAccount()
        // Before the handshake is complete the library must not be asked; and while its last bytes
        // are still to be sent, the answer would take a part of the time that is measured.
        if isComplete { account.group = unsafe library.negotiatedGroup(of: ssl) }
        if offersSession { account.isResumed = unsafe library.tls.sessionIsReused(ssl) == 1 }
        account.verificationError = verificationError
        log.tell(in: &account)
        return account
    }

    private var verificationError: String? {
        let result = unsafe library.tls.verifyResult(ssl)
        guard result != Int(X509_V_OK) else { return nil }
        return unsafe library.crypto.verificationWords(result).map {
            unsafe String(cString: $0)
        } ?? "verification result \(result)"
    }

    private func step(_ call: () -> Int32) -> ConnectionStep {
        library.crypto.clearErrors()
        let result = call()
        if result > 0 { return .done }
        switch unsafe library.tls.error(ssl, result) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return .waits
        case SSL_ERROR_ZERO_RETURN: return .closed
        default: return .failed(library.takeError() ?? "the library gave no reason")
        }
    }
}
