import Exchanging
import Interop
import NIOCore
import NIOEmbedded
import NIOSSL
import PureTLS

/// One TLS connection of swift-nio-ssl, in a channel that is nothing but memory.
struct Connection: ~Copyable, SecureConnection {
    private let channel: EmbeddedChannel
    private let log: ChannelLog
    private let handler: NIOSSLClientHandler
    private let keyLog: KeyLog
    private let elapsed: () -> Int
    private var recording = Recording()
    private var hasBegun = false

    /// Whether the library failed over bytes of the server's, and not over their end.
    private var gaveUp = false

    /// The lines of the key log that somebody has taken already.
    private var takenKeys: [String] = []

    /// Makes a connection that will verify the server's certificate against a name.
    ///
    /// `elapsed` tells the time, in microseconds since the start of the connection.
    static func make(
        in context: ClientContext,
        serverName: String,
        elapsed: @escaping () -> Int,
    ) throws(Fault) -> Connection {
        let (channel, log) = (EmbeddedChannel(), ChannelLog())
        do {
            let handler = try NIOSSLClientHandler(
                context: context.context,
                serverHostname: serverName,
            )
            try channel.pipeline.syncOperations.addHandlers([handler, log])
            return Connection(
                channel: channel,
                log: log,
                handler: handler,
                keyLog: context.keyLog,
                elapsed: elapsed
            )
        } catch {
            _ = try? channel.finish()
            throw Fault(
                operation: "set server name",
                subject: serverName,
                reason: BoringSSLWords(error).text,
            )
        }
    }

    private init(
        channel: EmbeddedChannel,
        log: ChannelLog,
        handler: NIOSSLClientHandler,
        keyLog: KeyLog,
        elapsed: @escaping () -> Int,
    ) {
        self.channel = channel
        self.log = log
        self.handler = handler
        self.keyLog = keyLog
        self.elapsed = elapsed
    }

    deinit {
        // Without the handler: it would wait for the peer's close_notify.
        channel.pipeline.syncOperations.removeHandler(handler, promise: nil)
        channel.embeddedEventLoop.run()
        channel.close(promise: nil)
        channel.embeddedEventLoop.run()
        _ = keyLog.take()
    }

    /// Begins the handshake; later it goes on by itself, as bytes come.
    mutating func shakeHands() -> ConnectionStep {
        if !hasBegun {
            hasBegun = true
            do {
                // With an address of IP the handler would also take a certificate for that.
                let nowhere = try SocketAddress(unixDomainSocketPath: "/")
                channel.connect(to: nowhere, promise: nil)
                channel.embeddedEventLoop.run()
            } catch {
                return .failed(String(describing: error))
            }
        }
        if let error = log.error { return .failed(BoringSSLWords(error).text) }
        return log.isComplete ? .done : .waits
    }

    /// Takes the request's bytes, encrypts them and leaves them to be sent.
    mutating func write(_ bytes: [UInt8]) -> ConnectionStep {
        do {
            try channel.writeOutbound(ByteBuffer(bytes: bytes))
            return .done
        } catch {
            return .failed(BoringSSLWords(error).text)
        }
    }

    /// Takes what was decrypted.
    mutating func read() -> (step: ConnectionStep, bytes: [UInt8]) {
        guard log.plaintext.isEmpty else {
            defer { log.plaintext = [] }
            return (.done, log.plaintext)
        }
        if log.isClosed { return (.closed, []) }
        if let error = log.error { return (.failed(BoringSSLWords(error).text), []) }
        return (.waits, [])
    }

    /// Leaves a close_notify to be sent.
    mutating func close() {
        channel.close(promise: nil)
        channel.embeddedEventLoop.run()
    }

    /// Hands bytes from the wire to the library, which decrypts them at once.
    mutating func feed(_ bytes: [UInt8]) {
        recording.keep(bytes, from: .server, at: elapsed())
        // What goes wrong is in the log.
        _ = try? channel.writeInbound(ByteBuffer(bytes: bytes))
        gaveUp = log.error != nil
    }

    /// Tells the library that no more bytes will come.
    mutating func feedEnd() {
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        channel.embeddedEventLoop.run()
    }

    /// Takes the bytes that the library wants to have sent.
    mutating func takeOutput() -> [UInt8] {
        var output: [UInt8] = []
        while let buffer = try? channel.readOutbound(as: ByteBuffer.self) {
            output.append(contentsOf: buffer.readableBytesView)
        }
        recording.keep(output, from: .client, at: elapsed())
        return output
    }

    /// Takes the lines of the key log that the library wrote for it.
    mutating func takeKeys() -> [String] {
        let keys = keyLog.take()
        takenKeys += keys
        return keys
    }

    /// What the library says of the connection so far, and what is read of its bytes.
    ///
    /// swift-nio-ssl has no word for the group, nor for encrypted messages; of the certificates it
    /// hands out the server's own, and none of those behind it.
    var account: ConnectionAccount {
        get throws {
            let reading = ConnectionReading(
                of: recording.pieces,
                keyLog: takenKeys + keyLog.lines
            )
            let leaf = try? handler.peerCertificate?.toDERBytes()
            var account = try ConnectionAccount(reading, leaf: leaf)
            if let error = log.error { account.add(BoringSSLWords(error), gaveUp: gaveUp) }
            if log.isClosed { account.add(.closeNotify) }
            return account
        }
    }
}
