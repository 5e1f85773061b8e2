import Foundation
import Glibc
import Interop

/// The folder `authority` of a lab's state, which only its owner may read.
struct AuthorityFolder: Sendable {
    /// Its path.
    let path: String

    /// Makes it, and the state folder above it, where they are not there.
    static func made(in state: String) throws(Fault) -> AuthorityFolder {
        let path = "\(state)/authority"
        do {
            try FileManager.default.createDirectory(
                atPath: state,
                withIntermediateDirectories: true
            )
        } catch {
            throw Fault(operation: "make folder", subject: state, reason: "\(words(of: error))")
        }
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw fault("make folder", path)
        }
        return AuthorityFolder(path: path)
    }

    /// Does something while no other process, or thread, has the folder.
    ///
    /// The lock is one of flock(2) on the folder itself: it ends with its process,
    /// however that ends, and leaves nothing behind.
    func locked<Value>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault("open folder", path) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw Self.fault("lock folder", path) }
        }
        return try body()
    }

    /// Reads a certificate and its key, or has them made and writes them.
    ///
    /// The certificate is written last: once it is there, both are. Where it cannot be
    /// written for certain, neither stays, since nobody has seen them yet.
    func pair(
        _ name: String,
        make: () throws(Fault) -> KeyedCertificate.Draft,
    ) throws(Fault) -> KeyedCertificate {
        let certificatePath = "\(path)/\(name).pem"
        let keyPath = "\(path)/\(name).key"
        let certificate = try text(certificatePath)
        let key = try text(keyPath)
        switch (certificate, key) {
        case (nil, nil):
            let draft = try make()
            try write(draft.keyPEM, to: keyPath, mode: 0o600)
            do {
                try write(draft.certificatePEM, to: certificatePath, mode: 0o644)
            } catch {
                unsafe unlink(certificatePath)
                unsafe unlink(keyPath)
                throw error
            }
            return try KeyedCertificate(
                certificatePEM: draft.certificatePEM,
                keyPEM: draft.keyPEM,
                path: certificatePath
            )
        case (let certificate?, let key?):
            return try KeyedCertificate(
                certificatePEM: certificate,
                keyPEM: key,
                path: certificatePath
            )
        case (_, nil):
            throw KeyedCertificate.fault(certificatePath, "its key `\(name).key` is missing")
        case (nil, _):
            throw KeyedCertificate.fault(certificatePath, "it is missing, and its key is there")
        }
    }

    /// The text of a file; nil where there is no such file.
    private func text(_ path: String) throws(Fault) -> String? {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno != ENOENT else { return nil }
            throw Self.fault("read", path)
        }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                content.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                return String(decoding: content, as: UTF8.self)
            } else if errno != EINTR {
                throw Self.fault("read", path)
            }
        }
    }

    /// Writes a file that is not there yet; it appears whole, and is on disk before this returns.
    ///
    /// Where it cannot be written, nothing of it stays.
    private func write(_ text: String, to path: String, mode: mode_t) throws(Fault) {
        let draft = "\(path).new"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
        let descriptor = unsafe Glibc.open(draft, flags, mode)
        guard descriptor >= 0 else { throw Self.fault("write", draft) }
        var isInPlace = false
        defer {
            close(descriptor)
            if !isInPlace { unsafe unlink(draft) }
        }
        // What an interrupted run left behind may have another mode.
        guard fchmod(descriptor, mode) == 0 else { throw Self.fault("write", draft) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw Self.fault("write", draft)
            }
        }
        guard fsync(descriptor) == 0, unsafe rename(draft, path) == 0 else {
            throw Self.fault("write", path)
        }
        isInPlace = true
        let folder = unsafe Glibc.open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw Self.fault("open folder", self.path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Self.fault("write", path) }
    }

    /// The fault that the last call to the system means.
    private static func fault(_ operation: String, _ path: String) -> Fault {
        let reason = unsafe String(cString: strerror(errno)).lowercased()
        return Fault(operation: operation, subject: path, reason: reason)
    }

    /// The system's words for an error of Foundation.
    private static func words(of error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
        let words = cause.map { unsafe String(cString: strerror($0.code.rawValue)) }
        return (words ?? error.localizedDescription).lowercased()
    }
}
