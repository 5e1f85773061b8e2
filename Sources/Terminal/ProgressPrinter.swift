/// Shows progress on a terminal in one line that is written over, elsewhere in lines that stay.
///
/// It knows no clock: what it emits depends on the states given to it, and on the
/// time elapsed that they carry. Everything else that goes to the same screen goes
/// through it too, so that the line is out of the way.
package struct ProgressPrinter: Sendable {
    private let screen: Screen
    private let emit: @Sendable (String) -> Void
    private var current: ProgressLine?
    private var shown: ProgressLine?

    /// A printer for a screen; `emit` writes text to it just as given.
    package init(screen: Screen, emit: @escaping @Sendable (String) -> Void) {
        self.screen = screen
        self.emit = emit
    }

    /// Takes note of the state, and shows it if it is time to.
    ///
    /// A new phase and the end of the counting are always shown. In between a line
    /// is drawn anew ten times a second at most, and a line that stays is printed
    /// every 15 seconds of the states' own time.
    package mutating func update(_ progress: ProgressLine) {
        current = progress
        if isDue(progress) {
            show(progress)
        }
    }

    /// Prints lines that stay, above the progress.
    package mutating func print(_ text: String) {
        erase()
        emit(text + "\n")
        if screen.isLive, let current {
            show(current)
        }
    }

    /// Takes the progress line off the screen; the next state brings it back.
    package mutating func erase() {
        guard screen.isLive, shown != nil else { return }
        emit(Self.eraseLine)
        shown = nil
    }

    /// Ends the showing of progress.
    package mutating func finish() {
        erase()
        current = nil
        shown = nil
    }

    private func isDue(_ progress: ProgressLine) -> Bool {
        guard let shown, shown.phase == progress.phase else { return true }
        let hasJustEnded = progress.total > 0 && progress.done == progress.total
        if hasJustEnded, shown.done != progress.done {
            return true
        }
        let interval: Duration = screen.isLive ? .milliseconds(100) : .seconds(15)
        return progress.elapsed - shown.elapsed >= interval
    }

    private mutating func show(_ progress: ProgressLine) {
        if screen.isLive {
            let line = progress.drawn(width: screen.width ?? 80, palette: screen.palette)
            emit(Self.eraseLine + line)
        } else {
            emit(progress.sentence + "\n")
        }
        shown = progress
    }

    /// To the first column, and everything after it erased: `CR` and `EL` of ECMA-48.
    private static let eraseLine = "\r\u{1B}[K"
}
