import Foundation
import Glibc
package import Interop

extension Files {
    /// Whether there is a file at a path that is no folder.
    package static func isFile(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && !isFolder.boolValue
    }

    /// Whether there is a folder at a path.
    package static func isFolder(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue
    }

    /// The names of what is in a folder itself, in order.
    package static func names(in folder: String) throws(Fault) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw fault("read folder", folder, error)
        }
    }

    /// Gives a file another name on its file system; what had that name is gone at once.
    package static func move(_ path: String, to other: String) throws(Fault) {
        guard unsafe rename(path, other) == 0 else {
            throw refusal(other)
        }
    }

    /// Whether there is anything at a path, a link that leads nowhere included.
    package static func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    /// Writes a file that nobody but its owner may read; what is there already is a ``Fault``.
    ///
    /// It is there whole or not at all.
    package static func writeNew(_ bytes: [UInt8], to path: String) throws(Fault) {
        let part = "\(path).\(UUID().uuidString.prefix(8)).part"
        defer { remove(part) }
        let descriptor = unsafe open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw refusal(path) }
        do {
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try file.write(contentsOf: Data(bytes))
            try file.close()
        } catch {
            throw fault("write", path, error)
        }
        try link(part, as: path)
    }

    /// Gives a file one more name, which nothing has yet.
    package static func link(_ path: String, as other: String) throws(Fault) {
        guard unsafe Glibc.link(path, other) == 0 else { throw refusal(other) }
    }

    /// What the system said to the last call.
    private static func refusal(_ path: String) -> Fault {
        let reason = unsafe String(cString: strerror(errno)).lowercased()
        return Fault(operation: "write", subject: path, reason: reason)
    }
}
