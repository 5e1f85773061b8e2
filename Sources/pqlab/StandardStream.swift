import Glibc
import Synchronization
import Terminal

/// One of the two streams that the program writes to.
enum StandardStream: Int32, Sendable {
    /// For data.
    case output = 1

    /// For progress and prose.
    case error = 2

    /// Why data could not be written, by the number of the error; 0 where nothing went wrong.
    ///
    /// A reader that went away has had what it wanted, which is no failure.
    static let failure = Atomic<Int32>(0)

    /// Puts something in the place of streams that the caller closed.
    ///
    /// Otherwise the next file that is opened, a database say, would be in that place, and get
    /// what is written to the stream. What takes their place can only be read, and is empty.
    static func fillGaps() {
        var descriptor = unsafe open("/dev/null", O_RDONLY)
        while (0...2).contains(descriptor) { descriptor = unsafe open("/dev/null", O_RDONLY) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes all of a text, as far as it can be; a reader that went away is not waited for.
    var write: @Sendable (String) -> Void {
        { text in
            var bytes = ArraySlice(Array(text.utf8))
            while !bytes.isEmpty {
                let count = unsafe bytes.withUnsafeBytes {
                    unsafe Glibc.write(rawValue, $0.baseAddress, $0.count)
                }
                if count > 0 {
                    bytes = bytes.dropFirst(count)
                } else if errno != EINTR {
                    if self == .output, errno != EPIPE {
                        Self.failure.store(errno, ordering: .relaxed)
                    }
                    return
                }
            }
        }
    }

    /// What the stream goes to.
    func screen(_ environment: [String: String]) -> Screen {
        var size = winsize()
        let isKnown = unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0
        return Screen(
            environment: environment,
            isTerminal: isatty(rawValue) == 1,
            columns: isKnown ? Int(size.ws_col) : nil,
        )
    }
}
