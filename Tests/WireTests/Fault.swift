import Interop
import Testing

/// Wrong bytes of a server, and what must be said about them.
struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answer: [UInt8]
    let violations: [WireViolation]

    init(_ name: String, _ answer: [UInt8], _ violations: WireViolation...) {
        testDescription = name
        self.answer = answer
        self.violations = violations
    }
}
