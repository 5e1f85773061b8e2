import DockerEngine
import EngineUse
import Interop

extension DockerBench {
    /// Captures all that crosses the bench's loopback while `body` uses the bench that it is given.
    ///
    /// The capture has begun before `body` does, and no packet is missing from it: otherwise a
    /// ``Fault`` is thrown.
    package func capturing<Result>(
        _ body: (KeyTellingBench) async throws -> Result
    ) async throws -> (Result, Capture) {
        do {
            let recorder = try await engine.create(
                .packetRecorder(on: container, settings),
                name: settings.name("capture")
            ).id
            do {
                try await begin(recorder)
                let bench = KeyTellingBench(self)
                let result = try await body(bench)
                let pcap = try await end(recorder)
                try await engine.remove(recorder, volumes: true)
                return (result, Capture(pcap: pcap, keys: bench.keys))
            } catch {
                try? await uncancelled { try await engine.remove(recorder, volumes: true) }
                throw error
            }
        } catch {
            throw error is EngineError ? Fault(bench: error) : error
        }
    }

    /// Starts a recorder, and waits until it says that packets are kept.
    private func begin(_ recorder: String) async throws {
        struct IsListening: Error {}
        do {
            try await engine.start(recorder)
        } catch let error as EngineError where "\(error.reason)".contains("tcpdump") {
            throw fault(
                "its image has no tcpdump",
                hint: "it is the bench of an older lab: run the cell again first"
            )
        }
        var words = ""
        do {
            try await engine.followLog(of: recorder, within: engine.deadlines.quick) { chunk in
                words += String(decoding: chunk.bytes, as: UTF8.self)
                if words.contains(PacketRecording.readiness) { throw IsListening() }
            }
        } catch is IsListening {
            return
        }
        throw fault("it ended at once: \(words.trimmed)")
    }

    /// Waits until a recorder has written everything that it has seen.
    ///
    /// An interrupted one leaves what it has not read yet; on a busy machine that is something.
    private func drain(_ recorder: String) async throws {
        for _ in 1...100 {
            try await engine.kill(recorder, signal: PacketRecording.question)
            let words = try await engine.log(of: recorder)
            if PacketRecording(words)?.pending == 0 { return }
        }
    }

    /// Interrupts a recorder, and takes the file when it has written all of it.
    private func end(_ recorder: String) async throws -> [UInt8] {
        // It may have ended by itself: then its words tell why.
        try? await drain(recorder)
        try? await engine.kill(recorder, signal: "SIGINT")
        let status = try await engine.wait(for: recorder, within: engine.deadlines.quick)
        guard status != PacketRecording.tooLarge else {
            throw fault("it is larger than \(PacketRecording.sizeLimit >> 20) MB")
        }
        let words = try await engine.log(of: recorder)
        guard let recording = PacketRecording(words) else {
            throw fault("it ended before its time: \(words.trimmed)")
        }
        let missing = recording.pending + recording.dropped
        guard missing == 0 else {
            throw fault("\(missing) of \(recording.captured + missing) packets are missing from it")
        }
        let archive = try await engine.archive(of: PacketRecording.path, in: recorder)
        guard let pcap = try TarReader.entries(in: archive).lazy.compactMap(\.contents).first
        else { throw fault("its file is not there") }
        return pcap
    }

    private func fault(_ reason: String, hint: String? = nil) -> Fault {
        Fault(
            operation: "capture the loopback of",
            subject: settings.name("bench"),
            reason: reason,
            hint: hint
        )
    }
}
