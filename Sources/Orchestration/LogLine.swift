/// Lines of a server's log, without what differs from start to start.
enum LogLine {
    /// The last line that says something, without time, process numbers and folder of the wave.
    static func last(of log: String) -> String {
        let lines = log.split(whereSeparator: \.isNewline).map(String.init)
        let line = lines.last { !$0.allSatisfy(\.isWhitespace) } ?? "it wrote nothing"
        var words = line.replacing(#/\u{1b}\[[0-9;]*m/#, with: "")
        words.replace(#/^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d /#, with: "")
        words.replace(##/\b\d+#\d+: /##, with: "")
        words.replace(#//lab/w\d+/e\d+/#, with: "/lab")
        return String(words.prefix(300))
    }
}
