import Foundation
import Subprocess
import Testing

/// A stranger's reading of a capture: tshark(1), called as the lab says.
struct Tshark {
    private let options: [String]

    /// Takes the command that the lab prints where it has captured something.
    init(printedIn prose: String) throws {
        let line = try #require(
            prose.split(separator: "\n").map { $0.trimming(" ") }.first { $0.hasPrefix("tshark ") }
        )
        options = line.split(separator: " ").dropFirst().map { $0.trimming("'") }
    }

    /// Takes the path of the packets alone: nothing decrypts them.
    init(locked pcap: String) {
        options = ["-r", pcap]
    }

    private init(options: [String]) {
        self.options = options
    }

    /// The path of the packets.
    var pcap: String {
        get throws { try value(of: "-r") }
    }

    /// The same reading of other packets.
    func reading(_ path: String) throws -> Tshark {
        let pcap = try pcap
        return Tshark(options: options.map { $0 == pcap ? path : $0 })
    }

    private func value(of option: String) throws -> String {
        let place = try #require(options.firstIndex(of: option))
        return options[place + 1]
    }

    /// The fields of every packet that a display filter lets through, in order.
    ///
    /// It stands in the place of a filter that was printed.
    func fields(_ names: [String], where filter: String) async throws -> [[String]] {
        let others = options.firstIndex(of: "-Y").map { options[..<$0] } ?? options[...]
        let own = ["-Y", filter, "-T", "fields"] + names.flatMap { ["-e", $0] }
        let result = try await Subprocess.run(
            .name("tshark"),
            arguments: Arguments(others + own),
            output: .string(limit: 16 << 20),
            error: .discarded,
        )
        #expect(result.terminationStatus == .exited(0))
        return result.standardOutput.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The one field of every packet that a display filter lets through, in order.
    func field(_ name: String, where filter: String) async throws -> [String] {
        try await fields([name], where: filter).map { $0[0] }
    }
}

extension Substring {
    fileprivate func trimming(_ characters: String) -> String {
        trimmingCharacters(in: CharacterSet(charactersIn: characters))
    }
}
