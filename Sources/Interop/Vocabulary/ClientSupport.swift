/// Whether a client that brings its own TLS speaks a group.
package enum ClientSupport: Hashable, Sendable, Codable {
    /// It does.
    case speaks

    /// It does not, and why, in one clause without a full stop.
    case lacks(reason: String)
}
