/// The exit statuses of pqprobe.
package enum ExitStatus {
    /// The handshake did not agree.
    package static let notAgreed: Int32 = 1

    /// The laboratory's own fault: a library that does not load, a plan that cannot be read.
    package static let fault: Int32 = 2

    /// All of them, for `--help`; 64 is ArgumentParser's, after sysexits(3).
    package static let discussion = """
        Exit status: 0 where the handshake agreed, 1 where it did not, 2 where pqprobe itself \
        could not do its work, 64 for a command line that it does not understand.
        """
}
