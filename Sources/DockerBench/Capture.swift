/// What crossed a bench's loopback in one wave, and what decrypts it.
package struct Capture: Hashable, Sendable {
    /// The packets, in the format of pcap.
    package let pcap: [UInt8]

    /// The lines of the key log (RFC 9850), without line feeds, in the order of the handshakes.
    package let keys: [String]

    /// Puts the parts together.
    package init(pcap: [UInt8], keys: [String]) {
        self.pcap = pcap
        self.keys = keys
    }

    /// The key log as a file.
    package var keyLog: [UInt8] {
        keys.flatMap { Array($0.utf8) + [0x0a] }
    }
}
