/// One TLS connection inside an implementation that reads and writes memory alone.
///
/// Whoever owns it moves the bytes, so that they can be looked at on their way: what is measured,
/// and what is read on the wire, does not depend on the implementation behind it.
package protocol SecureConnection: ~Copyable {
    /// Goes on with the handshake as far as the bytes that are there allow.
    mutating func shakeHands() -> ConnectionStep

    /// Takes bytes of the application, encrypts them and leaves them to be sent.
    mutating func write(_ bytes: [UInt8]) -> ConnectionStep

    /// Decrypts what is there, up to one record.
    ///
    /// The bytes are empty where the step is not ``ConnectionStep/done``.
    mutating func read() -> (step: ConnectionStep, bytes: [UInt8])

    /// Leaves a close_notify to be sent.
    mutating func close()

    /// Hands bytes from the wire to the implementation.
    mutating func feed(_ bytes: [UInt8])

    /// Tells the implementation that no more bytes will come.
    mutating func feedEnd()

    /// Takes the bytes that the implementation wants to have sent.
    mutating func takeOutput() -> [UInt8]

    /// Takes its secrets so far, as lines of a key log (RFC 9850) without their line feeds.
    ///
    /// Whether there are any where nobody is to be told them is its own affair.
    mutating func takeKeys() -> [String]

    /// What it says of itself so far.
    ///
    /// Throws a fault where two things that it says cannot both be true.
    var account: ConnectionAccount { get throws }
}
