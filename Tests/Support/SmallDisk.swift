import Foundation
import Glibc

/// A file system in memory for one test, which can be made full, or read-only.
///
/// Only root can mount it. Where it cannot be mounted, the test is to fail: what becomes
/// of the lab's files on a full disk is never to go unseen.
package final class SmallDisk: Sendable {
    /// A folder on it, empty at first.
    package let path: String

    private let mountPoint: String
    private let folder: Folder

    /// Makes one that is empty, and takes so many bytes.
    package init(bytes: Int = 4 << 30) throws {
        folder = try Folder()
        mountPoint = "\(folder.path)/disk"
        path = "\(mountPoint)/folder"
        let manager = FileManager.default
        try manager.createDirectory(atPath: mountPoint, withIntermediateDirectories: true)
        try set("size=\(bytes)", flags: 0, "mount")
        try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
        // A size of nothing would mean no limit (tmpfs(5)), so it is never quite empty.
        try Data([0]).write(to: URL(filePath: "\(mountPoint)/ballast"))
    }

    deinit {
        unsafe umount2(mountPoint, Int32(MNT_DETACH))
    }

    /// Leaves room for so many pages of 4 KiB more, and for nothing beyond.
    package func leave(pages: Int) throws {
        var numbers = statvfs()
        guard unsafe statvfs(path, &numbers) == 0 else { throw MountError("look at", path) }
        let used = Int(numbers.f_blocks - numbers.f_bfree) * Int(numbers.f_frsize)
        try set("size=\(used + pages * 4096)", flags: MS_REMOUNT, "fill")
    }

    /// Makes room again.
    package func makeRoom() throws {
        try set("size=\(4 << 30)", flags: MS_REMOUNT, "make room on")
    }

    /// Lets nobody write any more, not even root.
    package func makeReadOnly() throws {
        try set("", flags: MS_REMOUNT | MS_RDONLY, "make read-only")
    }

    /// The paths of all files on it, in order, with their sizes.
    package var files: [String: Int] {
        let manager = FileManager.default
        let paths = (try? manager.subpathsOfDirectory(atPath: path)) ?? []
        return paths.reduce(into: [:]) { files, name in
            let attributes = try? manager.attributesOfItem(atPath: "\(path)/\(name)")
            guard attributes?[.type] as? FileAttributeType == .typeRegular else { return }
            files[name] = attributes?[.size] as? Int
        }
    }

    private func set(_ options: String, flags: Int, _ operation: String) throws {
        guard unsafe mount("pqlab-test", mountPoint, "tmpfs", UInt(flags), options) == 0 else {
            throw MountError(operation, path)
        }
    }
}

/// A file system for a test that the kernel refused.
struct MountError: Error, CustomStringConvertible {
    let description: String

    init(_ operation: String, _ path: String) {
        let reason = unsafe String(cString: strerror(errno)).lowercased()
        description = """
            cannot \(operation) a tmpfs at `\(path)`: \(reason); tests of full disks need root \
            and the right to mount
            """
    }
}
