/// A file among data files that nothing reads, and that somebody may believe is read.
enum StrayFile {
    /// Whether a name could be that of data: none that is hidden or an editor's copy, no README.
    static func isOne(_ name: String) -> Bool {
        name.isName && name != "README.md"
    }

    /// The error that it lies there.
    static func error(_ path: String, _ clause: String, hint: String) -> CatalogueError {
        CatalogueError(operation: "use", subject: path, reason: .invalid(clause), hint: hint)
    }
}
