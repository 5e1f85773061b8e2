import Imaging
import Terminal

/// Tells of the work on images that are not there any more.
struct ReplicaDisplay: Sendable {
    /// Where it is told.
    let doors: Doors

    /// Tells of a step that began or ended, and of what a reader should know.
    func take(_ event: ImagingEvent) {
        switch event.kind {
        case .started: doors.tell("\(event.name): begun")
        case .finished(let time): doors.tell("\(event.name): done in \(DurationText(time))")
        case .failed(let time): doors.tell("\(event.name): given up after \(DurationText(time))")
        case .waiting: doors.tell("\(event.name): waiting for another run that does the same")
        case .note(let text): doors.tell("note: \(text.sanitised())")
        case .line: break
        }
    }
}
