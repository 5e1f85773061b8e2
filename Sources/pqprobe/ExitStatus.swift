/// The exit statuses of pqprobe.
enum ExitStatus {
    /// The handshake did not agree.
    static let notAgreed: Int32 = 1

    /// The laboratory's own fault: a library that does not load, a plan that cannot be read.
    static let fault: Int32 = 2

    /// All of them, for `--help`; 64 is ArgumentParser's, after sysexits(3).
    static let discussion = """
        Exit status: 0 where the handshake agreed, 1 where it did not, 2 where pqprobe itself \
        could not do its work, 64 for a command line that it does not understand.
        """
}
