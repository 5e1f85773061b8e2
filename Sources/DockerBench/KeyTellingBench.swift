package import Orchestration
package import Probing
import Synchronization

/// A bench whose probe tells the secrets of every connection, which are kept here.
package final class KeyTellingBench: Bench {
    private let bench: DockerBench
    private let told = Mutex<[String]>([])

    init(_ bench: DockerBench) {
        self.bench = bench
    }

    /// Lines of a key log, in the order of the handshakes.
    var keys: [String] {
        told.withLock { $0 }
    }

    /// Carries a wave out as the bench does; the events that tell secrets go no further.
    package func carryOut(
        _ wave: Wave,
        each: (ProbeEvent) async throws -> Void,
    ) async throws -> WaveReport {
        try await bench.carryOut(wave.tellingKeys()) { event in
            if case .keys(_, let lines) = event {
                told.withLock { $0 += lines }
            } else {
                try await each(event)
            }
        }
    }
}
