/// One image that a run would use, as far as that is known without asking a mirror.
package struct NeededImage: Hashable, Sendable {
    /// What people call it, such as `nginx on debian-12`.
    package let subject: String

    /// Its name in the engine; nil where its packages were not resolved yet.
    package let reference: String?

    /// Whether the engine has it.
    package let isPresent: Bool

    /// Puts the parts together.
    package init(subject: String, reference: String?, isPresent: Bool) {
        self.subject = subject
        self.reference = reference
        self.isPresent = isPresent
    }
}
