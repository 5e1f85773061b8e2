import Catalogue
import Interop
import Probing

/// Which faults of a calibration are tried, and which cannot be.
struct CalibrationPlan: Sendable {
    /// All of it.
    let calibration: Calibration

    /// The faults that are tried.
    let tried: [DeservedEnding]

    /// Those whose client is in a program that there is not.
    let untried: [DeservedEnding]

    /// Takes the faults that were asked for; `hasProgram` knows whether there is a client's program.
    init(
        _ calibration: Calibration,
        _ chosen: [DeservedEnding],
        hasProgram: (ClientName) -> Bool,
    ) {
        self.calibration = calibration
        tried = chosen.filter { $0.client.map(hasProgram) ?? true }
        untried = chosen.filter { !($0.client.map(hasProgram) ?? true) }
    }

    /// Throws where no fault that is tried tells anything about a client or a scenario of cells.
    ///
    /// `probe` is the path of `pqprobe`, beside which other programs are.
    func check(covers cells: [Cell], of matrix: String, probe: String) throws(CommandError) {
        let (stacks, scenarios) = calibration.gaps(in: cells, tried: tried)
        if let stack = stacks.first {
            let missing = untried.lazy.compactMap(\.client).first { $0.stack == stack }
            throw CommandError(
                "run",
                matrix,
                "no fault of the calibration is tried by client `\(stack)`"
                    + (missing.map { ": there is no `\(probe + $0.programSuffix)`" } ?? ""),
                hint: missing == nil
                    ? Self.addFault : "compile it: `PQLAB_BORINGSSL=1 Lab/pqlab --version`",
                status: .disturbed,
            )
        }
        if let scenario = scenarios.first {
            throw CommandError(
                "run",
                matrix,
                "no fault of the calibration is tried in scenario `\(scenario.rawValue)`",
                hint: Self.addFault,
                status: .disturbed,
            )
        }
    }

    private static let addFault = "add one to `Lab/calibration/faults.yaml`, or do not calibrate"
}
