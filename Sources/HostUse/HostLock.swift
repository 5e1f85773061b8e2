import Glibc
import Interop

/// A lock that every run on this host respects, whoever runs it.
///
/// It is taken with `flock` on a file that stays, so it ends with its process, however
/// that ends, and nothing is left to clean up. Runs in another mount namespace do not
/// see it: they build the same image once more, which costs time only.
package struct HostLock: Sendable {
    /// The directory that holds the files; any user may add one, and none remove another's.
    package let directory: String

    /// Keeps the files in a directory, which is made if need be; the one above it is there.
    package init(directory: String) {
        self.directory = directory
    }

    /// The directory for all runs on this host.
    package static let shared = HostLock(directory: "/tmp/pqlab-locks")

    /// Runs `body` while nobody else holds the lock of this name.
    ///
    /// `waiting` is called once if somebody does. Cancellation ends the wait.
    package func withLock<Value>(
        _ name: String,
        waiting: () async -> Void = {},
        _ body: () async throws -> Value
    ) async throws -> Value {
        let path = "\(directory)/\(name).lock"
        let descriptor = try open(path)
        defer { close(descriptor) }
        var isFirst = true
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw fault(path) }
            if isFirst { await waiting() }
            isFirst = false
            // flock(1) waits in a process of its own, which a cancelled task can end.
            _ = try await HostProgram.run("flock", [path, "true"])
        }
        return try await body()
    }

    /// Opens the file of a lock, making it and its directory if need be.
    ///
    /// A file that is there is opened without `O_CREAT`: with it, the kernel refuses
    /// files of other users in a directory like this (`fs.protected_regular`, proc(5)).
    private func open(_ path: String) throws(Fault) -> CInt {
        if unsafe mkdir(directory, 0o777) == 0 {
            guard unsafe chmod(directory, 0o1777) == 0 else { throw fault(path) }
        }
        while true {
            let found = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard found < 0, errno == ENOENT else {
                guard found >= 0 else { throw fault(path) }
                return found
            }
            let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_CREAT | O_EXCL
            let made = unsafe Glibc.open(path, flags, 0o666)
            if made >= 0 {
                guard fchmod(made, 0o666) == 0 else {
                    close(made)
                    throw fault(path)
                }
                return made
            }
            guard errno == EEXIST else { throw fault(path) }
        }
    }

    private func fault(_ path: String) -> Fault {
        let reason = unsafe String(cString: strerror(errno)).lowercased()
        return Fault(operation: "lock", subject: path, reason: reason)
    }
}
