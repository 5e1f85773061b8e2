import Interop

/// The SHA-256 that a file must have, and who says so.
struct ExpectedSum: Hashable, Sendable {
    /// The sums, one of which must be met.
    let sums: [String]

    /// Who says so, ready to be the subject of a clause.
    let source: String

    /// What a person can do about another sum.
    let hint: String

    /// Compares; a mismatch is a ``Fault`` with both sums.
    func check(_ sum: String, of subject: String) throws(Fault) {
        guard !sums.contains(where: { $0.lowercased() == sum }) else { return }
        let said = sums.map { "`\($0)`" }.joined(separator: " or ")
        throw Fault(
            operation: "use",
            subject: subject,
            reason: "its SHA-256 is `\(sum)`, but \(source) says \(said)",
            hint: hint,
        )
    }

    /// The sum in a file such as sha256sum(1) or openssl-dgst(1) writes; nil where it has none.
    init?(text: String, from source: String) {
        let words = text.split { !$0.isHexDigit && !$0.isLetter }
        guard let sum = words.first(where: { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        else { return nil }
        self.init(
            sums: [String(sum)],
            source: "`\(source)`",
            hint: "find out which of the two is wrong",
        )
    }

    /// Puts the parts together.
    init(sums: [String], source: String, hint: String) {
        self.sums = sums
        self.source = source
        self.hint = hint
    }
}
