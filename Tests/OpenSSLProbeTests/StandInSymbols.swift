import Synchronization

@testable import OpenSSLProbe

/// A library that lacks some functions, and has others than its own.
@safe
struct StandInSymbols: SymbolTable {
    private let library: SharedObject
    private let hidden: Set<String>
    private let replaced: [String: UInt]

    init(_ library: SharedObject, without hidden: Set<String>, with replaced: [String: UInt] = [:])
    {
        self.library = library
        self.hidden = hidden
        self.replaced = replaced
    }

    var path: String { library.path }

    func address(of name: String) -> UnsafeMutableRawPointer? {
        guard !hidden.contains(name) else { return nil }
        if name == "SSL_ctrl" {
            unsafe Self.ownControl.store(
                UInt(bitPattern: library.address(of: name)),
                ordering: .sequentiallyConsistent
            )
        }
        guard let address = replaced[name] else { return unsafe library.address(of: name) }
        return unsafe UnsafeMutableRawPointer(bitPattern: address)
    }

    /// How often the library was asked for the name of the group.
    static let questions = Atomic<Int>(0)

    /// Where the library's own SSL_ctrl begins.
    private static let ownControl = Atomic<UInt>(0)

    /// An SSL_get0_group_name that says the same of every connection.
    static var alwaysX448: UInt {
        let function: @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>? = { _ in
            StandInSymbols.questions.add(1, ordering: .sequentiallyConsistent)
            return unsafe UnsafeRawPointer(StandInSymbols.name.utf8Start)
                .assumingMemoryBound(to: CChar.self)
        }
        return unsafe unsafeBitCast(function, to: UInt.self)
    }

    /// One that says a name of no known group.
    static var alwaysUnknown: UInt {
        let function: @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>? = { _ in nil }
        return unsafe unsafeBitCast(function, to: UInt.self)
    }

    private static let name: StaticString = "X448"

    /// An SSL_ctrl that knows no SSL_CTRL_GET_NEGOTIATED_GROUP (134), as before 3.0.
    static var controlOfOld: UInt {
        let function: @convention(c) (OpaquePointer?, Int32, Int, UnsafeMutableRawPointer?) -> Int =
            {
                connection,
                command,
                number,
                argument in
                guard command != 134 else { return 0 }
                let own = unsafe unsafeBitCast(
                    StandInSymbols.ownControl.load(ordering: .sequentiallyConsistent),
                    to: (@convention(c) (OpaquePointer?, Int32, Int, UnsafeMutableRawPointer?) ->
                        Int).self
                )
                return unsafe own(connection, command, number, argument)
            }
        return unsafe unsafeBitCast(function, to: UInt.self)
    }
}
