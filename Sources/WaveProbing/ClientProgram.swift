import Glibc
package import Interop
import Probing

/// The program that a client is a part of.
package enum ClientProgram {
    /// Where it is: this very one, or another one beside it.
    package static func path(of client: ClientName) -> String {
        let own = "/proc/self/exe"
        guard !client.programSuffix.isEmpty, let path = unsafe realpath(own, nil) else {
            return own
        }
        defer { unsafe free(path) }
        return unsafe String(cString: path) + client.programSuffix
    }
}
