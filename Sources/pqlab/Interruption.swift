import Foundation
import Glibc

/// What Ctrl-C and a request to end do: the first asks for an orderly end, the second ends.
///
/// The signals are blocked in every thread and waited for in one of their own, so that no
/// code ever runs in a signal handler.
struct Interruption {
    private let signals: sigset_t

    /// Blocks the signals; before any other thread exists, so that all inherit it.
    init() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        // A reader that goes away is an error of write(2), and not the end.
        signal(SIGPIPE, SIG_IGN)
        self.signals = signals
    }

    /// Runs `end` when the first of the signals comes.
    func whenever(_ end: @escaping @Sendable () -> Void) {
        let signals = signals
        Thread.detachNewThread {
            var number: Int32 = 0
            var waited = signals
            unsafe sigwait(&waited, &number)
            end()
            unsafe sigwait(&waited, &number)
            _exit(130)
        }
    }
}
