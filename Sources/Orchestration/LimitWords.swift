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

    /// Those of them that a line has; nil where it has none.
    static func found(in line: String) -> String? {
        words.first { line.contains($0) }
    }
}
