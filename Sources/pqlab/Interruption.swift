import CLinux
import Foundation
import Glibc

/// What Ctrl-C and a request to end do: the first asks for an orderly end, the second ends.
///
/// Blocked signals cannot be waited for here: threads of the concurrency runtime come
/// with masks of their own. So a handler writes to a pipe, and a thread reads from it.
enum Interruption {
    /// Runs `end` when the first of the signals comes.
    static func whenever(_ end: @escaping @Sendable () -> Void) {
        // A reader that goes away is an error of write(2), and not the end.
        signal(SIGPIPE, SIG_IGN)
        let pipe = pqlab_catch_interruptions()
        precondition(pipe >= 0, "a process can make a pipe")
        Thread.detachNewThread {
            guard waits(for: pipe) else { return }
            end()
            guard waits(for: pipe) else { return }
            StandardStream.error.write("\nended at once: `pqlab clean` removes what is left\n")
            _exit(130)
        }
    }

    /// Waits for the next signal; false where none can come any more.
    private static func waits(for pipe: Int32) -> Bool {
        var byte: UInt8 = 0
        while true {
            let count = unsafe read(pipe, &byte, 1)
            if count != -1 || errno != EINTR { return count == 1 }
        }
    }
}
