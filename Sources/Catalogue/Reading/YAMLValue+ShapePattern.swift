import Interop

extension YAMLValue {
    /// Exact words, or a regular expression between slashes.
    func shapePattern() throws(CatalogueError) -> ShapePattern {
        let text = try text("the shape of an outcome")
        guard text.hasPrefix("/") else { return .words(text) }
        let pattern = text.dropFirst().dropLast()
        guard text.count > 2, text.hasSuffix("/"), try compiles(String(pattern)) else {
            throw error(
                .invalid("\(text.quoted) is not a regular expression between two slashes")
            )
        }
        return .matching(String(pattern))
    }
}
