import Interop

extension ShapePattern {
    /// Reads exact words, or a regular expression between slashes.
    init(_ value: YAMLValue) throws(CatalogueError) {
        let text = try value.text("the shape of an outcome")
        guard text.hasPrefix("/") else {
            self = .words(text)
            return
        }
        let pattern = text.dropFirst().dropLast()
        guard text.count > 2, text.hasSuffix("/"), try value.compiles(String(pattern)) else {
            throw value.error(
                .invalid("\(text.quoted) is not a regular expression between two slashes")
            )
        }
        self = .matching(String(pattern))
    }
}
