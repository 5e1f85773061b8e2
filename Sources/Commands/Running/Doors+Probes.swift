import Imaging
import Interop
import Probing

extension [Cell] {
    /// The paths of the programs that their clients are in, beside `pqprobe`, whose path this is.
    func otherProbes(_ probe: String) -> [String] {
        Set(map(\.client.programSuffix)).subtracting([""]).sorted().map { probe + $0 }
    }
}

extension Doors {
    /// Whether there is the program that a client is in.
    func hasProgram(of client: ClientName) -> Bool {
        client.programSuffix.isEmpty || host.exists(probe + client.programSuffix)
    }

    /// Throws a ``CommandError`` where there is no program for a client, so that its cells could
    /// only come out as faults of the lab.
    func checkProbes(
        of cells: [Cell],
        _ operation: String,
        _ subject: String,
    ) throws(CommandError) {
        for cell in cells {
            let path = probe + cell.client.programSuffix
            guard !hasProgram(of: cell.client) else { continue }
            throw CommandError(
                operation,
                subject,
                "there is no `\(path)`, which client `\(cell.client)` is in",
                hint: "compile it: `PQLAB_BORINGSSL=1 Lab/pqlab --version`",
                status: .disturbed,
            )
        }
    }
}
