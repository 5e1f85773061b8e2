import Subprocess
import Testing

/// A stranger's reading of a capture: tshark(1), with the keys that decrypt it.
struct Tshark {
    /// The path of the packets.
    let pcap: String

    /// The path of the key log.
    let keys: String

    /// The fields of every packet that a display filter lets through, in order.
    func fields(_ names: [String], where filter: String) async throws -> [[String]] {
        let options = ["-r", pcap, "-o", "tls.keylog_file:\(keys)", "-Y", filter, "-T", "fields"]
        let result = try await Subprocess.run(
            .name("tshark"),
            arguments: Arguments(options + names.flatMap { ["-e", $0] }),
            output: .string(limit: 16 << 20),
            error: .discarded,
        )
        #expect(result.terminationStatus == .exited(0))
        return result.standardOutput.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
