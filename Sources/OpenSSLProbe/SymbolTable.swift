import Interop

/// Where the functions of a library are looked up by name.
///
/// It is the shared object itself; tests put something else before it, to be a library that
/// lacks a function, or says something untrue.
protocol SymbolTable {
    /// The file that error texts name.
    var path: String { get }

    /// Where a function begins; nil where there is none of that name.
    func address(of name: String) -> UnsafeMutableRawPointer?
}

extension SymbolTable {
    /// A function of this library, as the type that its header gives it.
    func function<Function>(_ name: String, as type: Function.Type) throws(Fault) -> Function {
        guard let function = optionalFunction(name, as: type) else {
            throw Fault(
                operation: "load library",
                subject: path,
                reason: "it has no function `\(name)`",
            )
        }
        return function
    }

    /// A function that not every version of this library has; nil where it is not there.
    func optionalFunction<Function>(_ name: String, as type: Function.Type) -> Function? {
        precondition(
            MemoryLayout<Function>.size == MemoryLayout<Int>.size,
            "a function is looked up as a C function pointer",
        )
        return unsafe address(of: name).map { unsafe unsafeBitCast($0, to: type) }
    }
}
