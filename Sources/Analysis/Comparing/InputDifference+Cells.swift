package import ResultStore

extension InputDifference {
    /// What differs in what went into two cells.
    ///
    /// Nothing can be said where one of them is not there or was not tried.
    package static func between(_ a: ComparedCell?, _ b: ComparedCell?) -> [InputDifference] {
        guard let a, let b, a.verdict != nil, b.verdict != nil else { return [] }
        let inputs: [(Input, (CellInputs) -> String?)] = [
            (.openssl, \.opensslVersion),
            (.server, \.serverVersion),
            (.python, \.pythonVersion),
            (.go, \.goVersion),
            (.client, \.clientVersion),
            (.image, \.imageDigest),
            (.base, \.base),
            (.configuration, \.configHash),
            (.expectation, expectation),
        ]
        return inputs.map { InputDifference($0, a: $1(a.inputs), b: $1(b.inputs)) }
            .filter { difference in
                difference.a != difference.b && !isUnread(difference)
            }
    }

    /// Whether it is only known on one side, because no server or client ever ran on the other.
    private static func isUnread(_ difference: InputDifference) -> Bool {
        switch difference.input {
        case .client, .configuration, .image: difference.a == nil || difference.b == nil
        default: false
        }
    }

    private static func expectation(_ inputs: CellInputs) -> String? {
        guard let expected = inputs.expected else { return nil }
        return "\(expected), \(inputs.expectedShape ?? "")"
    }
}
