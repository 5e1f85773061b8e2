import Interop

extension WireViolation {
    /// The rule that unreadable bytes break, with the error's own words.
    init(_ error: WireError) {
        self.init(error.reason.rule, error.description)
    }
}

extension WireError.Reason {
    /// The rule of the protocol that such bytes break.
    var rule: WireViolation.Rule {
        switch self {
        case .missing, .badLength, .badValue, .repeatedExtension: .malformed
        case .trailingBytes: .trailingBytes
        case .wrongType: .unexpected
        case .notARecord: .notTLS
        case .tooLong, .empty: .recordLength
        }
    }
}
