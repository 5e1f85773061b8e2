import Interop
package import ResultStore

extension InputDifference {
    /// What differs in what two runs were given as a whole; `files` are those that differ.
    package static func between(
        _ a: RunInputs,
        _ b: RunInputs,
        files: [InputFile],
    ) -> [InputDifference] {
        let inputs: [(Input, (RunInputs) -> String?)] = [
            (.matrix, \.matrix),
            (.samples, { $0.samples.map { "\($0)" } }),
            (.repeats, { $0.repeats.map { "\($0)" } }),
            (.lab, \.labVersion),
            (.bench, \.benchDigest),
            (.engine, \.host.engine),
            (.kernel, \.host.kernel),
            (.processor, { "\($0.host.processors) × \($0.host.processor)" }),
            (.authority, \.authority),
        ]
        return files.map(InputDifference.init)
            + inputs.map { InputDifference($0, a: $1(a), b: $1(b)) }.filter { difference in
                difference.a != difference.b && !isUnrecorded(difference)
            }
    }

    /// Whether it is only known on one side, because an earlier lab did not record it.
    private static func isUnrecorded(_ difference: InputDifference) -> Bool {
        switch difference.input {
        case .samples, .repeats: difference.a == nil || difference.b == nil
        default: false
        }
    }

    private init(_ file: InputFile) {
        let input = file.name.map { Input.file($0) } ?? .matrixText
        switch file.presence {
        case .changed: self.init(input, a: "as it was", b: "changed")
        case .added: self.init(input, a: nil, b: "added")
        case .removed: self.init(input, a: "there", b: nil)
        }
    }
}
