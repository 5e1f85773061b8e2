/// What is known about the place to which output goes.
package struct Screen: Hashable, Sendable {
    /// Whether text may be coloured.
    package let palette: Palette

    /// Columns to fill at most; `nil` where lines may be as long as they like.
    package let width: Int?

    /// Whether a line can be written over, so that progress may be shown in place.
    package let isLive: Bool

    /// A screen of known properties.
    package init(palette: Palette, width: Int?, isLive: Bool) {
        self.palette = palette
        self.width = width
        self.isLive = isLive
    }

    /// The screen that the environment and the operating system describe.
    ///
    /// A file or pipe gets plain text of any width. A terminal that is `dumb`, or
    /// that has no name, gets plain lines. `NO_COLOR`, set to anything but nothing,
    /// takes the colours and leaves the rest (no-color.org).
    ///
    /// - Parameters:
    ///   - environment: The variables of the process.
    ///   - isTerminal: Whether the output's file descriptor is a terminal.
    ///   - columns: The terminal's width as the kernel reports it, `nil` or 0 if unknown.
    package init(environment: [String: String], isTerminal: Bool, columns: Int?) {
        guard isTerminal else {
            self.init(palette: .plain, width: nil, isLive: false)
            return
        }
        let understandsSequences = !["", "dumb"].contains(environment["TERM", default: ""])
        let wantsColour = environment["NO_COLOR", default: ""].isEmpty
        let reported = [columns, environment["COLUMNS"].flatMap { Int($0) }]
        self.init(
            palette: understandsSequences && wantsColour ? .coloured : .plain,
            width: reported.compactMap(\.self).first { $0 > 0 } ?? 80,
            isLive: understandsSequences,
        )
    }
}
