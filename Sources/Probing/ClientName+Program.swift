package import Interop

extension ClientName {
    /// The clients that are in programs of their own.
    package static let withPrograms = [ClientName(stack: "boringssl", release: nil)]

    /// What the name of the program that its stack is a part of has behind `pqprobe`.
    ///
    /// Empty for a stack that is a part of `pqprobe` itself. BoringSSL takes minutes to compile,
    /// which whoever does not ask for it need not wait for.
    package var programSuffix: String {
        Self.withPrograms.contains(self) ? "-\(stack)" : ""
    }
}
