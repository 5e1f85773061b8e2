import Yams

extension CatalogueError {
    /// Turns what the YAML library says into an error that names the place.
    init(_ error: YamlError, in file: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
            self.init(at: Place(mark, in: file), .malformed(YAMLDocument.unmasked(words)))
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                at: Place(context.mark, in: file),
                .repeated("key \(YAMLDocument.unmasked(keys.first ?? "").quoted)"),
            )
        case .reader(let problem, _, _, _),
            .writer(let problem), .emitter(let problem), .representer(let problem):
            self.init(operation: "read", subject: file, reason: .malformed(problem))
        case .memory, .no, .dataCouldNotBeDecoded:
            self.init(operation: "read", subject: file, reason: .malformed("\(error)"))
        }
    }
}

extension Place {
    init(_ mark: Mark, in file: String) {
        self.init(file: file, line: mark.line, column: mark.column)
    }
}
