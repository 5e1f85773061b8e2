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
    /// Throws a ``CommandError`` where there is no program for a client, so that its cells could
    /// only come out as faults of the lab.
    func checkProbes(
        of cells: [Cell],
        _ operation: String,
        _ subject: String,
    ) throws(CommandError) {
        for cell in cells where !cell.client.programSuffix.isEmpty {
            let path = probe + cell.client.programSuffix
            guard !host.exists(path) else { continue }
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
