/// What came of running curl once, with `\n%{http_code}` and more to be written at the end.
struct CurlAnswer: Hashable, Sendable {
    /// What was fetched, unless curl wrote it to a file.
    let text: Substring

    /// The HTTP status; `000` where there was no answer.
    let code: String

    /// What curl tells after the status.
    let told: String

    /// How curl ended.
    let exitStatus: Int

    /// Reads curl's standard output.
    init(output: String, exitStatus: Int) {
        let end = output.utf8.lastIndex(of: UInt8(ascii: "\n")) ?? output.startIndex
        // An HTTP status has three digits (RFC 9110, section 15).
        let told = output[end...].dropFirst()
        text = output[..<end]
        code = String(told.prefix(3))
        self.told = String(told.dropFirst(3))
        self.exitStatus = exitStatus
    }

    /// Whether a second try may well succeed (curl(1), "EXIT CODES").
    var isTransient: Bool {
        switch exitStatus {
        // A transfer that broke off, an empty reply, a failure to send or to receive, and
        // errors of an HTTP/2 stream.
        case 16, 18, 52, 55, 56, 92: true
        case 28: code != "000"
        default: isBusy || refusesRange
        }
    }

    /// Whether the server was too busy, or broken, for the moment.
    ///
    /// Request Timeout and Too Many Requests (RFC 9110, section 15.5.9; RFC 6585, section 4),
    /// and what is wrong with the server itself (RFC 9110, section 15.6).
    var isBusy: Bool {
        exitStatus == 22 && (["408", "429"].contains(code) || code.hasPrefix("5"))
    }

    /// Whether the server would not send what follows the bytes that came already.
    ///
    /// Range Not Satisfiable is RFC 9110, section 15.5.17.
    var refusesRange: Bool {
        exitStatus == 33 || exitStatus == 22 && code == "416"
    }

    /// The failure that this is, told of an address.
    func failure(of address: String) -> TransferFailure {
        TransferFailure(of: address, exitStatus: exitStatus, code: code)
    }
}
