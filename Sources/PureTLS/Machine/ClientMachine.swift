/// The client's side of one connection as a value: a server's bytes in, the client's out.
package protocol ClientMachine: Sendable {
    /// Sends the ClientHello; a second time nothing happens.
    mutating func start()

    /// Takes bytes that the server sent, any at all.
    mutating func receive(_ bytes: [UInt8])

    /// Encrypts bytes of the application; before the handshake is complete nothing happens.
    mutating func write(_ bytes: [UInt8])

    /// Sends a close_notify, where no alert was sent before.
    mutating func close()

    /// Takes the bytes that are to be sent to the server.
    mutating func takeOutput() -> [UInt8]

    /// Takes the application's bytes that have been decrypted.
    mutating func takePlaintext() -> [UInt8]

    /// Takes what has happened since it was last asked.
    mutating func takeEvents() -> [ClientEvent]

    /// Takes the secrets so far as lines of a key log (RFC 9850), without line feeds.
    mutating func takeKeyLog() -> [String]

    /// Whether both sides have finished, and nothing has ended the connection since.
    var isConnected: Bool { get }

    /// Why it takes no more bytes; nil where it does.
    var end: ClientEnd? { get }

    /// What was agreed upon so far.
    var agreement: Agreement { get }

    /// The tickets that the server has sent, the newest last.
    var tickets: [Ticket] { get }
}
