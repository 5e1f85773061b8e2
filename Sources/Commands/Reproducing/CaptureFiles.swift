import DockerBench
import Foundation
import HostUse
import Interop
import Orchestration
import Terminal

/// The two files that a capture becomes: `1-15.pcap`, and `1-15.keys` to decrypt it with.
struct CaptureFiles: Sendable {
    /// The path of the packets.
    let pcap: String

    /// The path of the key log.
    let keys: String

    /// Names the files of a cell, given as `RUN:NUMBER`, in a folder.
    ///
    /// Throws where one of them is there already: nothing is ever overwritten.
    init(of place: String, in folder: String) throws(CommandError) {
        let name = "\(folder)/\(place.replacing(":", with: "-"))"
        pcap = "\(name).pcap"
        keys = "\(name).keys"
        for path in [pcap, keys] { try Self.checkFree(path, option: "--into") }
    }

    /// Writes both, for nobody but the user to read.
    func write(_ capture: Capture) throws(Fault) {
        try Files.writeNew(capture.pcap, to: pcap)
        try Files.writeNew(capture.keyLog, to: keys)
    }

    /// How a person goes on with them.
    func words(on capture: Capture, of reproduction: Reproduction) -> String {
        guard !capture.keys.isEmpty else {
            return
                "what crossed the loopback is in \(pcap.sanitised()); nothing decrypts it, since "
                + "no handshake came to a secret, or the bench is that of an older lab"
        }
        let address = SourceAddress.ofCell(reproduction.cell.number)
        let command = [
            "tshark", "-r", pcap, "-o", "tls.keylog_file:\(keys)", "-Y", "ip.addr == \(address)",
        ]
        return "what crossed the loopback, decrypted, the cell's own handshakes alone:\n"
            + ShellWord.line(command)
    }

    /// Throws where a path that is about to be written is in no folder, or taken.
    static func checkFree(_ path: String, option: String) throws(CommandError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard Files.isFolder(folder) else {
            throw CommandError(
                "write",
                path,
                "there is no folder `\(folder)`",
                hint: "make it first, or name another place with `\(option)`"
            )
        }
        guard Files.exists(path) else { return }
        throw CommandError(
            "write",
            path,
            "it is there already, and is not overwritten",
            hint: "move it away, or name another place with `\(option)`"
        )
    }
}
