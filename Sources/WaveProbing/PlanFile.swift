import Dialing
import Glibc
import Interop
import Probing

/// Reading of the file that holds a wave's plan.
enum PlanFile {
    /// Reads a plan; throws a ``Fault`` where the file cannot be read or is no plan.
    static func read(_ path: String) throws(Fault) -> ProbePlan {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(path, SystemError.last.description) }
        defer { close(descriptor) }
        let content = try bytes(from: descriptor, of: path)
        do {
            return try EventLine.decode(ProbePlan.self, from: content)
        } catch {
            throw fault(path, words(for: error))
        }
    }

    /// What a decoder complains about, and where.
    private static func words(for error: any Error) -> String {
        let complaint: (place: [any CodingKey], words: String)? =
            switch error as? DecodingError {
            case .keyNotFound(let key, let context): (context.codingPath, "no `\(key.stringValue)`")
            case .typeMismatch(_, let context): (context.codingPath, "a value of another type")
            case .valueNotFound(_, let context): (context.codingPath, "a null")
            default: nil
            }
        guard let (place, words) = complaint else { return "it is no plan in JSON" }
        let path = place.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return path.isEmpty ? "it has \(words)" : "`\(path.joined(separator: "."))` has \(words)"
    }

    /// Everything up to the end of a file or pipe.
    static func bytes(from descriptor: Int32, of path: String) throws(Fault) -> [UInt8] {
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                content.append(contentsOf: buffer[..<count])
            } else if count == 0 {
                return content
            } else if errno != EINTR {
                throw fault(path, SystemError.last.description)
            }
        }
    }

    private static func fault(_ path: String, _ reason: String) -> Fault {
        Fault(operation: "read plan", subject: path, reason: reason)
    }
}
