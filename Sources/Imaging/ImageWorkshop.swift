package import DockerEngine
import Foundation
package import HostUse

/// Provides the images of a run: finds what is there, and builds what is not.
///
/// An image is found by the key of its recipe, so nothing is built twice, and what is
/// found is what would be built. Every error is a ``Fault``, an ``EngineError`` or a
/// `CancellationError`.
package struct ImageWorkshop: Sendable {
    let engine: Engine
    let home: String
    let state: String
    let host: HostSources
    let doors: SourceDoors
    let width: Int
    let labels: [String: String]
    let lock: HostLock
    let report: @Sendable (ImagingEvent) async -> Void

    /// Sets up a workshop.
    ///
    /// `home` is the folder that holds `Dockerfiles`; `state` keeps logs and what was
    /// found out. `doors` lead to sources. At most `width` images are worked on at a time.
    /// `labels`, such as that of the run, go to every container beside those of the lab.
    /// `report` is called from several tasks at once.
    package init(
        engine: Engine,
        home: String,
        state: String,
        host: HostSources,
        sources doors: SourceDoors = .none,
        width: Int = ImageWorkshop.width(
            processors: ProcessInfo.processInfo.activeProcessorCount,
            memory: ProcessInfo.processInfo.physicalMemory,
        ),
        labels: [String: String] = [:],
        report: @escaping @Sendable (ImagingEvent) async -> Void = { _ in },
    ) {
        precondition(width > 0, "at least one image is worked on at a time")
        self.engine = engine
        self.home = URL(filePath: home).absoluteURL.path
        self.state = URL(filePath: state).absoluteURL.path
        self.host = host
        self.doors = doors
        self.width = width
        self.labels = labels
        self.report = report
        lock = .shared
    }

    /// How many images a machine can work on at a time: one for each processor, if there are
    /// two GiB of its memory, in bytes, for each.
    package static func width(processors: Int, memory: UInt64) -> Int {
        max(1, min(processors, Int(memory >> 31)))
    }

    /// Where facts are kept that a later run need not find out again.
    var notebook: Notebook { Notebook(directory: "\(state)/images") }

    /// The number of compilers that one `make` starts at a time.
    var makeJobs: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Where every build leaves its log.
    var logDirectory: String { "\(state)/logs/builds" }

    /// Does one step of the work, and reports its beginning and its end.
    func step<Value>(
        _ step: String,
        _ subject: String,
        _ body: () async throws -> Value
    ) async throws -> Value {
        await report(ImagingEvent(step: step, subject: subject, kind: .started))
        let start = ContinuousClock.now
        do {
            let value = try await body()
            let kind = ImagingEvent.Kind.finished(ContinuousClock.now - start)
            await report(ImagingEvent(step: step, subject: subject, kind: kind))
            return value
        } catch {
            let kind = ImagingEvent.Kind.failed(ContinuousClock.now - start)
            await report(ImagingEvent(step: step, subject: subject, kind: kind))
            throw error
        }
    }
}
