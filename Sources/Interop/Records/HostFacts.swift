/// The machine and the engine that a run used.
package struct HostFacts: Hashable, Sendable, Codable {
    /// The kernel's release.
    package let kernel: String

    /// The processor's model name.
    package let processor: String

    /// The number of processors that the lab may use.
    package let processors: Int

    /// The engine's product and version, such as `Docker 20.10.24`.
    package let engine: String

    /// Puts the parts together.
    package init(kernel: String, processor: String, processors: Int, engine: String) {
        self.kernel = kernel
        self.processor = processor
        self.processors = processors
        self.engine = engine
    }
}
