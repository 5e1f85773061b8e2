/// One file of an endpoint.
package struct RenderedFile: Hashable, Sendable {
    /// Its path, relative to the folder of the endpoint, without `.` or `..` parts.
    package let path: String

    /// What is in it.
    package let text: String

    /// Its permission bits, such as 0o444.
    package let mode: Int
}
