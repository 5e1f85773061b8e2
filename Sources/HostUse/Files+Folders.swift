import Foundation
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
            let reason = unsafe String(cString: strerror(errno)).lowercased()
            throw Fault(operation: "write", subject: other, reason: reason)
        }
    }
}
