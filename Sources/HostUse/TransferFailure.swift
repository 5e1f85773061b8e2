package import Interop

/// Why a file did not come over HTTP.
package struct TransferFailure: Error, Hashable, Sendable {
    /// The address that was asked.
    package let address: String

    /// The cause, as one clause.
    package let reason: String

    /// Whether the server answered that there is no such file.
    package let isAbsence: Bool

    /// The fault that this is to whoever cannot do without the file.
    package var fault: Fault {
        Fault(operation: "fetch", subject: address, reason: reason)
    }

    /// What an exit status of curl, and the HTTP status that it was told, mean.
    init(of address: String, exitStatus: Int, code: String) {
        self.address = address
        reason = Self.cause(of: exitStatus, code: code)
        // Not Found and Gone (RFC 9110, sections 15.5.5 and 15.5.11).
        isAbsence = exitStatus == 22 && ["404", "410"].contains(code)
    }

    /// What an exit status of curl means (curl(1), "EXIT CODES").
    static func cause(of exitStatus: Int, code: String) -> String {
        switch exitStatus {
        case 5: "the proxy's name is unknown"
        case 6: "its host's name is unknown"
        case 7: "its host cannot be reached"
        case 18: "the transfer broke off"
        case 22: "the answer was HTTP \(code)"
        case 23: "it cannot be written"
        case 28: "no answer came in time"
        case 35, 60: "its host is not trusted"
        default: "curl ended with exit status \(exitStatus)"
        }
    }
}
