import CFuzzer
import FuzzTesting
import Glibc

/// Gives the client in pure Swift what libFuzzer makes up (https://llvm.org/docs/LibFuzzer.html).
@main
enum SwiftFuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments = unsafe Optional(CommandLine.unsafeArgv)
        let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
            let objections = SwiftTrial.objections(to: bytes)
            precondition(objections.isEmpty, objections.joined(separator: "; "))
            return 0
        }
        exit(status)
    }
}
