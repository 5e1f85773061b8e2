/// How tshark(1) reads a capture, decrypted.
enum CaptureReading {
    /// Every port is one of TLS, since that of a client is any that the kernel chose.
    ///
    /// Else tshark reads the connections of some by another protocol, such as those of 44818.
    private static let ports = "tcp.port==1-65535,tls"

    /// The command for a file of packets and one of keys.
    static func command(pcap: String, keys: String, filter: String? = nil) -> [String] {
        ["tshark", "-r", pcap, "-d", ports, "-o", "tls.keylog_file:\(keys)"]
            + (filter.map { ["-Y", $0] } ?? [])
    }
}
