import DockerEngine
import Foundation
import Interop

extension HostFacts {
    /// The machine that this process runs on, and the engine that it uses.
    init(of engine: EngineVersion) {
        self.init(
            kernel: engine.kernel,
            processor: Self.ownProcessor,
            processors: ProcessInfo.processInfo.activeProcessorCount,
            engine: "\(engine.product) \(engine.version)",
        )
    }

    /// The processor's model name, from proc_cpuinfo(5).
    private static var ownProcessor: String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        guard let line, let colon = line.firstIndex(of: ":") else { return "unknown" }
        return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
}
