import Interop
import Probing

extension WaveJudge {
    /// The endpoints as they are recorded.
    func endpoints() -> [EndpointRecord] {
        chart.wave.endpoints.map { setup in
            let trace = ledger.endpoints[setup.id] ?? EndpointTrace()
            let aftermath = report.aftermaths[setup.id]
            let proof = judges[setup.id]?.proof
            return EndpointRecord(
                id: setup.id,
                identity: setup.identity,
                imageRecipeHash: setup.image.recipeHash,
                container: aftermath?.container ?? "",
                port: setup.site.port,
                configuredBy: setup.configuredBy,
                command: setup.command,
                environment: setup.environment.map { "\($0.key)=\($0.value)" }.sorted(),
                files: Dictionary(
                    setup.files.filter { !$0.isSecret }.map {
                        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
                    },
                    uniquingKeysWith: { first, _ in first },
                ),
                configurationHash: setup.configurationHash,
                nonce: setup.site.nonce,
                proof: proof?.kind,
                serverTLS: proof?.library,
                processes: trace.processes,
                readyAfter: trace.readyAfter,
                readyNote: trace.readyNote,
                exitStatus: aftermath?.exitStatus,
                log: aftermath?.log ?? "",
                wave: chart.wave.number,
                loadAverage: report.loadAverage,
                otherRuns: report.otherRuns,
                startedAt: aftermath?.startedAt ?? Timestamp(microseconds: 0),
            )
        }
    }

    func samples(of task: ChartedWave.Task) -> [SampleRecord] {
        let starts = ledger.tasks[task.number]?.starts ?? []
        return starts.enumerated().flatMap { index, start in
            start.map { evidence in
                SampleRecord(
                    start: index + 1,
                    endpointID: task.endpoint,
                    ending: self.ending(of: evidence, task),
                    evidence: evidence,
                )
            }
        }
    }
}
