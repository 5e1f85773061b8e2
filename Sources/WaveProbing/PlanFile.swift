import Glibc
import Interop
import Probing

/// Reading of the file that holds a wave's plan.
enum PlanFile {
    /// Reads a plan; throws a ``Fault`` where the file cannot be read or is no plan.
    static func read(_ path: String) throws(Fault) -> ProbePlan {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(path, "the file cannot be opened") }
        defer { close(descriptor) }
        do {
            return try EventLine.decode(ProbePlan.self, from: try bytes(from: descriptor))
        } catch {
            throw fault(path, "\(error)")
        }
    }

    /// Everything up to the end of a file or pipe.
    static func bytes(from descriptor: Int32) throws(Fault) -> [UInt8] {
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
                throw fault("descriptor \(descriptor)", "error \(errno)")
            }
        }
    }

    private static func fault(_ path: String, _ reason: String) -> Fault {
        Fault(operation: "read plan", subject: path, reason: reason)
    }
}
