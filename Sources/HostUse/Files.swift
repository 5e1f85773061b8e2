import Digests
import Foundation
package import Interop

/// Files of the lab's own state and tree; what the file system refuses is a ``Fault``.
package enum Files {
    /// The bytes of a file.
    package static func bytes(_ path: String) throws(Fault) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw fault("read", path, error)
        }
    }

    /// The SHA-256 of a file, which is never in memory as a whole.
    package static func sha256(of path: String) throws(Fault) -> String {
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? file.close() }
            var hash = RunningSHA256()
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
                hash.take(piece)
            }
            return hash.text
        } catch {
            throw fault("read", path, error)
        }
    }

    /// The paths of all files below a folder, relative to it, in order; links are refused.
    package static func below(_ folder: String) throws(Fault) -> [String] {
        let manager = FileManager.default
        var paths: [String] = []
        do {
            for path in try manager.subpathsOfDirectory(atPath: folder).sorted() {
                let attributes = try manager.attributesOfItem(atPath: "\(folder)/\(path)")
                switch attributes[.type] as? FileAttributeType {
                case .typeDirectory?: continue
                case .typeRegular?: paths.append(path)
                default:
                    throw Fault(
                        operation: "copy into an image",
                        subject: "\(folder)/\(path)",
                        reason: "it is no ordinary file",
                        hint: "put a copy of what it points at in its place",
                    )
                }
            }
            return paths
        } catch let fault as Fault {
            throw fault
        } catch {
            throw fault("read folder", folder, error)
        }
    }

    /// Writes a file whole: a reader sees the old one or the new one.
    package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws(Fault) {
        do {
            let file = URL(filePath: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true,
            )
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw fault("write", path, error)
        }
    }

    /// Makes a directory, and those above it.
    package static func makeDirectory(_ path: String) throws(Fault) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
            )
        } catch {
            throw fault("make directory", path, error)
        }
    }

    /// Removes a file; it is no error if there is none.
    package static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The fault that an error of the file system means.
    package static func fault(_ operation: String, _ path: String, _ error: any Error) -> Fault {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
        let reason = cause.map { unsafe String(cString: strerror($0.code.rawValue)) }
        return Fault(
            operation: operation,
            subject: path,
            reason: (reason ?? error.localizedDescription).lowercased(),
        )
    }
}
