import Glibc
import Interop

/// A shared library loaded by absolute path, and never unloaded.
///
/// OpenSSL registers handlers that run at exit, so its code has to stay.
@safe
struct SharedObject: SymbolTable {
    let path: String
    private let base: UnsafeMutableRawPointer

    /// Loads a file with dlopen(3), its symbols open to libraries loaded later.
    init(path: String) throws(Fault) {
        guard path.hasPrefix("/") else {
            throw Fault(
                operation: "load library",
                subject: path,
                reason: "the path is not absolute"
            )
        }
        guard let base = unsafe dlopen(path, RTLD_NOW | RTLD_GLOBAL) else {
            throw Fault(operation: "load library", subject: path, reason: Self.lastError(of: path))
        }
        self.path = path
        unsafe self.base = base
    }

    func address(of name: String) -> UnsafeMutableRawPointer? {
        unsafe dlsym(base, name)
    }

    /// The words of dlerror(3), without the path that they begin with.
    private static func lastError(of path: String) -> String {
        guard let words = unsafe dlerror() else { return "no reason given" }
        let text = unsafe String(cString: words)
        return text.hasPrefix("\(path): ") ? String(text.dropFirst(path.count + 2)) : text
    }
}
