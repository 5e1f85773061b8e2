package import Interop

/// Mapping of a library that is not used.
package enum LibraryMapping {
    /// Maps a library for as long as the process lives.
    ///
    /// The proof of library looks at what a server has mapped; a server that only
    /// pretends to use a library needs it mapped to be judged by its answers.
    package static func keep(_ path: String) throws(Fault) {
        _ = try SharedObject(path: path)
    }
}
