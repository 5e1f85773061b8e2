import Glibc
import Terminal

/// One of the two streams that the program writes to.
enum StandardStream: Int32, Sendable {
    /// For data.
    case output = 1

    /// For progress and prose.
    case error = 2

    /// Writes all of a text; a reader that went away is not waited for.
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
