/// An input that was not the same on both sides.
package struct InputDifference: Hashable, Sendable {
    /// Which.
    package let input: Input

    /// What it was on the first side; nil where there was none, or it was not recorded.
    package let a: String?

    /// What it was on the second side; nil where there was none, or it was not recorded.
    package let b: String?

    /// Puts the parts together.
    package init(_ input: Input, a: String?, b: String?) {
        self.input = input
        self.a = a
        self.b = b
    }
}
