import Interop

/// Makes the records of a night out of what a test says of its cells.
struct NightRecorder {
    let run: Int
    let openssl: [String: String]
    let moment: Timestamp

    /// The image of each server on each release.
    func images(of cells: [SampleCell]) -> [ImageRecord] {
        var seen: Set<String> = []
        return cells.filter { seen.insert(recipe(of: $0)).inserted }.map { cell in
            ImageRecord(
                reference: "pqlab/\(cell.server):\(cell.release)",
                digest: digest(of: cell),
                purpose: "server",
                server: cell.server,
                release: cell.release,
                base: "debian-12",
                opensslSource: nil,
                recipeHash: recipe(of: cell),
                recipe: "FROM pqlab/base:debian-12\n",
                versions: ImageVersions(server: "1.28.0", openssl: version(of: cell)),
                createdAt: "2026-11-23T20:00:00.123456789Z",
            )
        }
    }

    /// Everything that was found out, in one wave.
    func wave(_ cells: [SampleCell], _ planned: [Cell]) -> WaveRecord {
        var controls: [ControlRecord] = []
        var endpoints: [EndpointRecord] = []
        var seen: Set<String> = []
        for (cell, plan) in zip(cells, planned) {
            let id = "\(run)-\(recipe(of: cell))"
            if seen.insert(id).inserted {
                let plain = cell.with { $0.policy = .default }.planned(plan.number)
                endpoints.append(endpoint(id, plain, cell))
            }
            guard seen.insert("\(id) \(plan.client)").inserted else { continue }
            controls.append(
                control(
                    .positive,
                    on: id,
                    by: plan.client,
                    Ending(.agreed, shape: "X25519"),
                    .x25519
                )
            )
        }
        let records = zip(cells, planned).compactMap { cell, plan -> CellRecord? in
            let id = "\(run)-\(plan.number)"
            guard let record = record(cell, plan, on: id) else { return nil }
            endpoints.append(endpoint(id, plan, cell))
            if cell.policy == .pinned {
                controls.append(
                    control(.negative, on: id, Ending(.refused, shape: "alert 40 by server"), nil)
                )
            }
            return record
        }
        return WaveRecord(endpoints: endpoints, controls: controls, cells: records)
    }

    private func version(of cell: SampleCell) -> String {
        openssl[cell.release] ?? "3.5.6"
    }

    /// Something like a digest, which begins with the version.
    private func digest(of cell: SampleCell) -> String {
        "sha256:" + recipe(of: cell).utf8.reversed().map { String($0, radix: 16) }.joined()
    }

    private func recipe(of cell: SampleCell) -> String {
        "\(cell.server)-\(cell.release)-\(version(of: cell))"
    }

    private func record(_ cell: SampleCell, _ plan: Cell, on endpoint: String) -> CellRecord? {
        let refusal = Ending(.refused, shape: "alert 40 by server")
        let agreement = Ending(.agreed, shape: cell.group.name)
        let good: Verdict = cell.works ? .pass : .fail
        let bad: Verdict = cell.works ? .fail : .unsupported
        let attempts: [AttemptRecord]
        let verdict: Verdict
        switch cell.ending {
        case .untried: return nil
        case .agreed:
            attempts = [attempt(1, cell, .ended(agreement), good, on: endpoint)]
            verdict = good
        case .refused(let shape):
            let ending = Ending(.refused, shape: shape)
            attempts = [attempt(1, cell, .ended(ending), bad, on: endpoint)]
            verdict = bad
        case .flaky:
            attempts = [
                attempt(1, cell, .ended(refusal), .fail, on: endpoint),
                attempt(2, cell, .ended(agreement), .pass, on: endpoint),
            ]
            verdict = .flaky
        case .disturbed:
            let fault = Fault(operation: "start", subject: "nginx-1", reason: "the engine is gone")
            attempts = [attempt(1, cell, .disturbed(fault), .error, on: nil)]
            verdict = .error
        }
        return CellRecord(
            cell: plan,
            expectation: Interop.Expectation(
                outcome: cell.works ? .agreed : .refused,
                shape: cell.works ? .cellGroup : .words("alert 40 by server"),
                meaning: cell.works ? .works : .impossible,
                reason: "because",
                documentation: nil,
                rule: "Lab/expectations.yaml:1",
            ),
            verdict: verdict,
            positiveControl: .agreed,
            attempts: attempts,
        )
    }

    private func attempt(
        _ number: Int,
        _ cell: SampleCell,
        _ result: AttemptResult,
        _ verdict: Verdict,
        on endpoint: String?,
    ) -> AttemptRecord {
        let samples: [SampleRecord] =
            if case .ended(let ending) = result {
                (0...2).map { sample in
                    let evidence =
                        ending.outcome == .agreed
                        ? HandshakeEvidence.agreed(cell, number: sample, run: run)
                        : .refused(cell, number: sample)
                    return SampleRecord(start: 1, ending: ending, evidence: evidence)
                }
            } else {
                []
            }
        return AttemptRecord(
            number: number,
            endpointID: endpoint,
            result: result,
            verdict: verdict,
            clientVersion: samples.isEmpty ? nil : openssl[cell.client] ?? "3.5.6",
            negativeControl: cell.policy == .pinned && endpoint != nil ? "refused" : nil,
            samples: samples,
            startedAt: moment,
        )
    }

    private func control(
        _ kind: ControlKind,
        on endpoint: String,
        by client: ClientName = .openssl("3.5"),
        _ ending: Ending,
        _ group: Group?,
    ) -> ControlRecord {
        let cell = SampleCell(group: group ?? .x25519)
        return ControlRecord(
            kind: kind,
            endpointID: endpoint,
            client: client,
            ending: ending,
            evidence: group == nil
                ? .refused(cell, number: 0) : .agreed(cell, number: 0, run: run),
        )
    }

    private func endpoint(_ id: String, _ plan: Cell, _ cell: SampleCell) -> EndpointRecord {
        EndpointRecord(
            id: id,
            identity: plan.endpoint,
            imageRecipeHash: recipe(of: cell),
            container: "container-\(id)",
            port: 20_001,
            configuredBy: nil,
            command: [cell.server],
            environment: [],
            files: [:],
            configurationHash: cell.configuration,
            nonce: "n0nce",
            proof: .mapped,
            serverTLS: "OpenSSL \(version(of: cell))",
            processes: [ServerProcess.sample],
            readyAfter: 41_000,
            readyNote: "",
            exitStatus: nil,
            log: "ready\n",
            wave: 1,
            loadAverage: 0.25,
            otherRuns: 0,
            startedAt: moment,
        )
    }
}
