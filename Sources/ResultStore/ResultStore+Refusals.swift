package import Interop

extension ResultStore {
    /// Stores what one wave adds to a run, and answers it as it is stored.
    ///
    /// A verdict that the schema refuses, since the evidence does not bear it out, is a fault of
    /// the program that gave it. The cell is stored as just that, with all that was seen of it:
    /// what was found out about others is not lost with it.
    package func record(
        whatHoldsOf wave: WaveRecord,
        in run: Int,
    ) throws(StoreError) -> WaveRecord {
        var (wave, refused) = (wave, Set<Int>())
        while true {
            do {
                try record(wave, in: run)
                return wave
            } catch {
                guard case .refused(let rule) = error.reason, let cell = error.cell,
                    refused.insert(cell).inserted
                else { throw error }
                wave = wave.disturbing(cell, because: rule)
            }
        }
    }
}

extension WaveRecord {
    /// The same wave, where nothing can be said of the cell with this number.
    fileprivate func disturbing(_ number: Int, because reason: String) -> WaveRecord {
        WaveRecord(
            endpoints: endpoints,
            controls: controls,
            cells: cells.map { $0.cell.number == number ? $0.disturbed(because: reason) : $0 },
        )
    }
}

extension CellRecord {
    fileprivate func disturbed(because reason: String) -> CellRecord {
        let fault = Fault(operation: "record", subject: cell.key, reason: reason)
        return CellRecord(
            cell: cell,
            expectation: expectation,
            verdict: .error,
            positiveControl: positiveControl,
            attempts: attempts.map { attempt in
                AttemptRecord(
                    number: attempt.number,
                    endpointID: attempt.endpointID,
                    result: .disturbed(fault),
                    verdict: .error,
                    clientVersion: attempt.clientVersion,
                    negativeControl: attempt.negativeControl,
                    samples: attempt.samples,
                    startedAt: attempt.startedAt,
                )
            },
        )
    }
}
