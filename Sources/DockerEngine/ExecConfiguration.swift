/// A command to run in a container that is running.
package struct ExecConfiguration: Hashable, Sendable {
    /// The words of the command; no shell reads them.
    package var command: [String]

    /// The user as `name`, `uid` or `uid:gid`, or nil for the container's.
    package var user: String?

    /// Variables to add to the container's environment.
    package var environment: [String: String] = [:]

    /// The directory in which it starts, or nil for the container's.
    package var workingDirectory: String?

    /// A command, with nothing else said.
    package init(command: [String]) {
        self.command = command
    }
}

extension ExecConfiguration {
    /// The shape of the request.
    struct Body: Encodable {
        let AttachStdout = true
        let AttachStderr = true
        let Tty = false
        let Cmd: [String]
        let User: String?
        let Env: [String]?
        let WorkingDir: String?
    }

    var body: Body {
        Body(
            Cmd: command,
            User: user,
            Env: environment.asEngineList,
            WorkingDir: workingDirectory
        )
    }
}
