import DockerBench
import Foundation
import HostUse
import Interop
import Orchestration
import Terminal

/// The two files that a capture becomes, such as `1-15.pcap`, and `1-15.keys` to decrypt it with.
struct CaptureFiles: Sendable {
    /// The path of the packets.
    let pcap: String

    /// The path of the key log.
    let keys: String

    /// Names the files of a cell, given as `RUN:NUMBER`, or of a whole run, in a folder.
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

    /// How a person goes on with them, to see what became of one cell.
    func words(on capture: Capture, of reproduction: Reproduction) -> String {
        let address = SourceAddress.ofCell(reproduction.cell.number)
        return noKeys(capture)
            ?? "what crossed the loopback, decrypted, the cell's own handshakes alone:\n"
            + line(filter: "ip.addr == \(address)")
    }

    /// How a person goes on with those of a whole run.
    func words(on capture: Capture) -> String {
        noKeys(capture)
            ?? "what crossed the loopback, decrypted; cell 9 speaks from "
            + "\(SourceAddress.ofCell(9)), and so on:\n"
            + line()
    }

    private func line(filter: String? = nil) -> String {
        ShellWord.line(CaptureReading.command(pcap: pcap, keys: keys, filter: filter))
    }

    private func noKeys(_ capture: Capture) -> String? {
        guard capture.keys.isEmpty else { return nil }
        return
            "what crossed the loopback is in \(pcap.sanitised()); nothing decrypts it, since "
            + "no handshake came to a secret, or the bench is that of an older lab"
    }

    /// Throws where a path that is about to be written is in no folder, or taken.
    static func checkFree(_ path: String, option: String) throws(CommandError) {
        try checkFolder(
            URL(filePath: path).deletingLastPathComponent().path,
            of: path,
            option: option
        )
        guard Files.exists(path) else { return }
        throw CommandError(
            "write",
            path,
            "it is there already, and is not overwritten",
            hint: "move it away, or name another place with `\(option)`"
        )
    }

    /// Throws where there is no such folder; `path` is what is to be written there.
    static func checkFolder(
        _ folder: String,
        of path: String = "the capture",
        option: String,
    ) throws(CommandError) {
        guard !Files.isFolder(folder) else { return }
        throw CommandError(
            "write",
            path,
            "there is no folder `\(folder)`",
            hint: "make it first, or name another place with `\(option)`"
        )
    }
}
