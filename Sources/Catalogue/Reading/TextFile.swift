import Foundation

/// Reads a file of text that a person wrote.
enum TextFile {
    /// The whole text of a file; a file that is too large, or not UTF-8, is an error.
    static func text(of path: String) throws(CatalogueError) -> String {
        let bytes: Data
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? file.close() }
            bytes = try file.read(upToCount: YAMLDocument.sizeLimit + 1) ?? Data()
        } catch {
            throw Self.error(path, .unreadable(reason(error)))
        }
        guard bytes.count <= YAMLDocument.sizeLimit else { throw error(path, .tooLarge) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw error(path, .unreadable("it is not UTF-8 text"))
        }
        return text
    }

    /// The operating system's reason, without paths and domains.
    static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let code = underlying ?? (error as NSError)
        guard code.domain == NSPOSIXErrorDomain else {
            return (error as NSError).code == CocoaError.fileReadNoSuchFile.rawValue
                ? "there is no such file" : error.localizedDescription
        }
        return switch POSIXErrorCode(rawValue: Int32(code.code)) {
        case .ENOENT: "there is no such file"
        case .EACCES: "permission denied"
        case .EISDIR: "it is a folder"
        case .ENOTDIR: "a part of the path is not a folder"
        default: POSIXError(POSIXErrorCode(rawValue: Int32(code.code)) ?? .EIO).localizedDescription
        }
    }

    private static func error(_ path: String, _ reason: CatalogueError.Reason) -> CatalogueError {
        CatalogueError(operation: "read", subject: path, reason: reason)
    }
}
