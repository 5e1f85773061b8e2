import CLinux

/// Protection of this process from others of the same user.
package enum Undumpable {
    /// Keeps other processes of the same user from reading or tracing this one (prctl(2)).
    ///
    /// A server under test runs as the same user in the same PID namespace, and
    /// must not be able to help a client to its verdict.
    package static func protect() {
        _ = pqlab_set_undumpable()
    }
}
