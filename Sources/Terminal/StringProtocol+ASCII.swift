extension StringProtocol {
    /// Whether it is made of ASCII without control characters: one byte and one column each.
    ///
    /// Almost all that is shown is so, and is spared a look at the properties of every scalar.
    package var isPrintableASCII: Bool {
        utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
