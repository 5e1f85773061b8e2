import Interop

/// Judges what holds for every cell of one endpoint, before any handshake is looked at.
struct EndpointJudge: Sendable {
    /// The exit status of a program that somebody else ended: 128 and SIGKILL.
    private static let killed = 128 + 9

    private let setup: EndpointSetup
    private let trace: EndpointTrace
    private let aftermath: Aftermath?
    private let required: LibraryProof
    private let crashLine: String?

    init(
        _ setup: EndpointSetup,
        trace: EndpointTrace,
        aftermath: Aftermath?,
        libraries: Result<ReleaseLibraries, Fault>?,
        crashLine: String?,
    ) {
        self.setup = setup
        self.trace = trace
        self.aftermath = aftermath
        required = LibraryProof(
            kind: setup.proof,
            libraries: libraries,
            goVersion: setup.image.versions.go,
        )
        self.crashLine = crashLine
    }

    /// What all cells of the endpoint come to; nil where their handshakes decide.
    var verdictForAll: AttemptResult? {
        guard let aftermath else {
            return .disturbed(fault("start", "the bench said nothing of it"))
        }
        if let fault = aftermath.fault { return .disturbed(fault) }
        let limits = trace.limits + (aftermath.hitMemoryLimit ? ["memory"] : [])
        if let limit = limits.first {
            return .disturbed(fault("run", "it hit the lab's limit on \(limit)"))
        }
        if trace.hasEnded { return endAtStart(aftermath) }
        if trace.isLate {
            return .ended(
                Ending(.timeout, shape: "phase \(HandshakePhase.start.rawValue)", detail: lastWords)
            )
        }
        if aftermath.exitStatus == Self.killed {
            return .disturbed(fault("run", "it was killed from outside by signal 9"))
        }
        if let reason = trace.unseen { return .disturbed(fault("prove the library of", reason)) }
        guard trace.readyAfter != nil else {
            return .disturbed(fault("watch", "the probe said nothing of it"))
        }
        if let crash = crashAtStart(aftermath) { return .ended(crash) }
        guard trace.isSeenToTheEnd else {
            return .disturbed(fault("watch", "the probe did not look at it again at the end"))
        }
        if let reason = unproven { return .disturbed(fault("prove the library of", reason)) }
        return nil
    }

    /// The kind of proof that succeeded, and what it showed; nil where it did not.
    var proof: (kind: ProofKind, library: String)? {
        guard required.objection(to: trace.processes) == nil else { return nil }
        return required.library.map { (required.kind, $0) }
    }

    /// Deaths that are charged to every cell of the endpoint.
    ///
    /// Log and engine may know of one that the probe did not see; where it charged one to a
    /// cell, they tell of that.
    var deathsForAll: [ProcessDeath] {
        guard trace.deaths.isEmpty, !trace.isSpent else { return trace.deaths }
        let words =
            crashLine.map { "its log says: \($0)" }
            ?? aftermath?.exitStatus.map { "exit status \($0)" }
        return words.map { [ProcessDeath(process: 0, name: $0, afterHandshake: nil)] } ?? []
    }

    /// Why its processes are not shown to run the library that they should; nil where they are.
    private var unproven: String? {
        required.objection(
            to: trace.processes.filter { !($0.libraries.isEmpty && isDead($0)) }
        )
    }

    /// One that ended before its libraries could be read has none to be proven.
    private func isDead(_ process: ServerProcess) -> Bool {
        let deaths = trace.deathsAtStart + trace.deaths
        return trace.isSpent || deaths.contains { $0.process == process.id }
    }

    /// What a server came to that ended when it was first spoken to; nil where it did not.
    private func crashAtStart(_ aftermath: Aftermath) -> Ending? {
        // As at the start, these two are the shell's and the loader's.
        guard aftermath.exitStatus != 126, aftermath.exitStatus != 127 else { return nil }
        let words = String(aftermath.log.suffix(4000))
        if let death = trace.deathsAtStart.first {
            return Ending(
                .crashed,
                shape:
                    "server process \(death.process) (\(death.name)) died of the first connection",
                detail: words,
            )
        }
        guard let seen = trace.seen, seen.isEmpty, let status = aftermath.exitStatus else {
            return nil
        }
        return Ending(
            .crashed,
            shape: "server ended with exit status \(status) after the first connection",
            detail: words,
        )
    }

    private func endAtStart(_ aftermath: Aftermath) -> AttemptResult {
        guard let status = aftermath.exitStatus else {
            return .disturbed(fault("start", "the probe sees no process, and the engine no end"))
        }
        // 126 and 127 are the shell's and the loader's own: the command never ran. Above 128 a
        // signal ended it, and 9 is one that only the kernel or the engine would have sent.
        if status == 126 || status == 127 || status == Self.killed {
            return .disturbed(fault("start", "exit status \(status): \(lastWords)"))
        }
        if let words = LimitWords.found(atEndOf: aftermath.log) {
            return .disturbed(fault("start", "it hit a limit of the lab: \(words)"))
        }
        let detail = String(aftermath.log.suffix(4000))
        if status > 128 {
            let signal = "server ended by signal \(status - 128) at start: \(lastWords)"
            return .ended(Ending(.crashed, shape: signal, detail: detail))
        }
        // A server that does not take its configuration says so by its status.
        if status == 0 {
            return .ended(
                Ending(.crashed, shape: "server ended with exit status 0 at start", detail: detail)
            )
        }
        return .ended(
            Ending(.configRejected, shape: "exit \(status): \(lastWords)", detail: detail)
        )
    }

    /// The last line of the log, without what changes from start to start.
    private var lastWords: String {
        LogLine.last(of: aftermath?.log ?? "")
    }

    private func fault(_ operation: String, _ reason: String) -> Fault {
        Fault(
            operation: operation,
            subject: "\(setup.identity.server) on \(setup.identity.release)",
            reason: reason,
        )
    }
}
