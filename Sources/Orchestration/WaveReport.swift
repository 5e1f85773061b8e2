package import Interop

/// What a bench says of a wave when it is over.
package struct WaveReport: Sendable {
    /// What became of every endpoint, by its UUID.
    package let aftermaths: [String: Aftermath]

    /// The host's load average over a minute when the wave was probed.
    package let loadAverage: Double

    /// How many other runs were in progress on the same engine.
    package let otherRuns: Int

    /// Why the probe did not carry its plan out to the end; nil where it did.
    package let probeFault: Fault?

    /// Puts the parts together.
    package init(
        aftermaths: [String: Aftermath],
        loadAverage: Double,
        otherRuns: Int,
        probeFault: Fault? = nil,
    ) {
        self.aftermaths = aftermaths
        self.probeFault = probeFault
        self.loadAverage = loadAverage
        self.otherRuns = otherRuns
    }
}
