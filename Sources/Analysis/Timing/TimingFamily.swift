/// The comparisons that are corrected together: those of one server and one group.
///
/// Where the sides are two servers, the name is of both, in whatever form is the same for all.
package struct TimingFamily: Hashable, Sendable {
    /// The server's name.
    package let server: String

    /// The group's name.
    package let group: String

    /// Puts the parts together.
    package init(server: String, group: String) {
        self.server = server
        self.group = group
    }
}
