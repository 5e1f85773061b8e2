/// The questions by which the versions in a server image are read.
package struct VersionCommands: Hashable, Sendable, Codable {
    /// Asks the server program.
    package let server: VersionCommand

    /// Asks the Python interpreter, for a server written in Python.
    package let python: VersionCommand?

    /// Asks for the Go toolchain; a server that has one brings its own TLS.
    package let go: VersionCommand?

    /// Puts the parts together.
    package init(
        server: VersionCommand,
        python: VersionCommand? = nil,
        go: VersionCommand? = nil,
    ) {
        self.server = server
        self.python = python
        self.go = go
    }
}
