/// One of the two streams that a process writes to.
///
/// The raw value is its number in the frames of the Engine API.
package enum StandardStream: UInt8, Hashable, Sendable {
    /// What the process wrote to its standard output.
    case output = 1

    /// What the process wrote to its standard error.
    case error = 2
}
