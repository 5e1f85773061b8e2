import Interop
import ResultStore

/// The server starts of some nights, from which those of one cell can be taken.
struct NightlyStarts {
    private struct Night {
        let run: RunInputs
        let cells: [String: ComparedCell]
        let starts: [Int: [Int]]
    }

    private let nights: [Night]
    private let run: RunInputs

    /// Reads the starts of some runs; `own` and its cells are read already.
    init(
        _ runs: [Int],
        own: RunInputs,
        cells ownCells: [ComparedCell],
        in store: ResultStore,
    ) throws(StoreError) {
        run = own
        var nights: [Night] = []
        for number in runs {
            let isOwn = number == own.run
            guard let inputs = isOwn ? own : try store.inputs(of: number) else { continue }
            let cells = isOwn ? ownCells : try store.comparedCells(in: number)
            nights.append(
                Night(
                    run: inputs,
                    cells: Dictionary(cells.map { ($0.key, $0) }) { first, _ in first },
                    starts: try store.startMedians(in: number),
                )
            )
        }
        self.nights = nights
    }

    /// One side of a comparison of times: the starts of every night in which the cell was the same.
    func side(for cell: ComparedCell) -> TimingSide {
        TimingSide(
            conditions: Self.conditions(of: cell, in: run),
            starts: startsByNight(of: cell).flatMap(\.self),
        )
    }

    /// Both sides of a comparison within one run: the starts of every night that has both cells.
    ///
    /// Whatever a night did, it did to both then, and no side has a night of its own.
    func sides(for a: ComparedCell, _ b: ComparedCell) -> (a: TimingSide, b: TimingSide) {
        let shared = zip(startsByNight(of: a), startsByNight(of: b))
            .filter { !$0.isEmpty && !$1.isEmpty }
        return (
            TimingSide(
                conditions: Self.conditions(of: a, in: run),
                starts: shared.flatMap(\.0),
            ),
            TimingSide(
                conditions: Self.conditions(of: b, in: run),
                starts: shared.flatMap(\.1),
            )
        )
    }

    /// The starts of a cell in each night; none where the cell was not the same.
    ///
    /// Another image, configuration, client library or bench, or other conditions, make it
    /// another thing.
    private func startsByNight(of cell: ComparedCell) -> [[Int]] {
        let conditions = Self.conditions(of: cell, in: run)
        return nights.map { night in
            guard let same = night.cells[cell.key],
                night.run.benchDigest == run.benchDigest,
                same.inputs.imageDigest == cell.inputs.imageDigest,
                same.inputs.configHash == cell.inputs.configHash,
                same.inputs.clientVersion == cell.inputs.clientVersion,
                Self.conditions(of: same, in: night.run).differences(from: conditions).isEmpty
            else { return [] }
            return night.starts[same.number, default: []]
        }
    }

    private static func conditions(of cell: ComparedCell, in run: RunInputs) -> TimingConditions {
        TimingConditions(
            group: cell.wire.group.flatMap { UInt16(exactly: $0) }.map(NamedGroup.init(rawValue:)),
            certificate: cell.place.certificate,
            authority: run.authority,
            base: cell.inputs.base ?? "",
            host: run.host,
            machine: run.machine,
        )
    }
}
