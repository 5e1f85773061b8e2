/// A session that another connection can resume (RFC 8446 section 2.2), freed exactly once.
///
/// Several connections may share what it points to; libssl counts them.
@safe
final class Session {
    /// The pointer, for ``Connection`` alone.
    let pointer: OpaquePointer

    private let library: Library

    /// Takes the session of a connection as it is now, with the last ticket that came.
    ///
    /// Nil where no ticket came, so that nothing can be resumed with it.
    init?(of connection: OpaquePointer, in library: Library) {
        guard let session = unsafe library.tls.session(connection) else { return nil }
        self.library = library
        unsafe pointer = session
        guard unsafe library.tls.sessionIsResumable(session) == 1 else { return nil }
    }

    deinit {
        unsafe library.tls.sessionFree(pointer)
    }
}
