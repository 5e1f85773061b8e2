import Imaging
import Terminal

/// The steps of the work on images that have begun and not ended, each with its age.
struct BuildsUnderWay: Sendable {
    private struct Build {
        let name: String
        let begun: Duration
    }

    private var builds: [Build] = []

    /// Whether there is none.
    var isEmpty: Bool { builds.isEmpty }

    /// Takes note of what happened, at a time since the run began.
    mutating func note(_ event: ImagingEvent, at time: Duration) {
        switch event.kind {
        case .started:
            builds.append(Build(name: event.name, begun: time))
        case .finished, .failed:
            if let index = builds.firstIndex(where: { $0.name == event.name }) {
                builds.remove(at: index)
            }
        case .line, .waiting, .note:
            break
        }
    }

    /// All of them, the oldest first, with their ages in whole seconds.
    func text(at time: Duration) -> String {
        builds.map { build in
            let age = Duration.seconds((time - build.begun).components.seconds)
            return "\(build.name) \(DurationText(age))"
        }
        .joined(separator: ", ")
    }
}

extension ImagingEvent {
    /// What is done, and to what: `build image nginx on debian-12`.
    var name: String { "\(step) \(subject)" }
}
