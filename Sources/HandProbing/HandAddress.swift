import ArgumentParser

/// A port of the loopback, as a person writes it: `127.0.0.1:4433`.
package struct HandAddress: ExpressibleByArgument {
    /// The port.
    let port: UInt16

    /// Reads it; nil for anything but a port of the loopback.
    package init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "127.0.0.1" || parts[0] == "localhost",
            let port = UInt16(parts[1]), port > 0
        else { return nil }
        self.port = port
    }
}
