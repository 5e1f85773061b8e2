/// A session that another connection can resume (RFC 8446 section 2.2), freed exactly once.
///
/// Several connections may share what it points to; libssl counts them.
@safe
final class Session {
    /// The pointer, for ``Connection`` alone.
    let pointer: OpaquePointer

    private let library: Library

    /// Copies the session of a connection as it is now, with the last ticket that came.
    ///
    /// Nil where no ticket came, so that nothing can be resumed with it. It is a copy since libssl
    /// spoils its own where the connection then ends without a close_notify.
    init?(of connection: OpaquePointer, in library: Library) {
        guard let session = unsafe library.tls.session(connection) else { return nil }
        defer { unsafe library.tls.sessionFree(session) }
        guard unsafe library.tls.sessionIsResumable(session) == 1,
            let copy = unsafe library.tls.sessionCopy(session)
        else { return nil }
        self.library = library
        unsafe pointer = copy
    }

    deinit {
        unsafe library.tls.sessionFree(pointer)
    }
}
