import DockerEngine
import Foundation
import Interop

extension HostFacts {
    /// The machine that this program runs on, and the engine that it uses.
    init(using engine: Engine) {
        self.init(
            kernel: engine.version.kernel,
            processor: Self.processorName,
            processors: ProcessInfo.processInfo.activeProcessorCount,
            engine: "\(engine.version.product) \(engine.version.version)",
        )
    }

    /// The processor's model name, from proc_cpuinfo(5).
    private static var processorName: String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        guard let line, let colon = line.firstIndex(of: ":") else { return "unknown" }
        return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
}
