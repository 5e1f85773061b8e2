/// Words by which programs say that a resource is used up (errno(3), as strerror(3) has them).
///
/// What is used up in a container of the lab is what the lab granted: its processes, its
/// memory, its files, its space. A container that has ended leaves no other account of that.
enum LimitWords {
    private static let words = [
        "Cannot allocate memory",  // ENOMEM
        "No space left on device",  // ENOSPC
        "Resource temporarily unavailable",  // EAGAIN, by fork(2) and pthread_create(3)
        "Too many open files",  // EMFILE
        "can't start new thread",  // the same in Python's words
    ]

    /// How many lines are searched.
    ///
    /// Few programs say last why they end: Apache says that its configuration failed, and Go
    /// where it was.
    private static let lines = 30

    /// Those of them that the end of a log has; nil where it has none.
    static func found(atEndOf log: String) -> String? {
        let end = log.split(whereSeparator: \.isNewline).suffix(lines)
        return words.first { words in end.contains { $0.contains(words) } }
    }
}
