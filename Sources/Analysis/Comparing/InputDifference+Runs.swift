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
            (.lab, \.labVersion),
            (.bench, \.benchDigest),
            (.engine, \.host.engine),
            (.kernel, \.host.kernel),
            (.processor, { "\($0.host.processors) × \($0.host.processor)" }),
            (.authority, \.authority),
        ]
        return files.map(InputDifference.init)
            + inputs.map { InputDifference($0, a: $1(a), b: $1(b)) }.filter { $0.a != $0.b }
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
