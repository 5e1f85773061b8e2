import HostUse

/// Reads a text that is signed in the clear (RFC 9580, section 7), and nothing around it.
enum SignedText {
    /// What was signed; nil unless one of the keys has signed it, and no signature is wrong.
    ///
    /// A signature of a key that is not known is passed over, as apt does: the archive signs
    /// with the keys of several releases.
    static func text(of path: String, keyring: String) async throws -> String? {
        let signed = "\(path).signed"
        defer { Files.remove(signed) }
        let answer = try await HostProgram.answer(
            of: "gpgv",
            ["--status-fd", "1", "--keyring", keyring, "--output", signed, path],
        )
        guard let answer else { throw HostProgram.missing("gpgv") }
        guard isGood(answer.output), Files.isFile(signed) else { return nil }
        return String(decoding: try Files.bytes(signed), as: UTF8.self)
    }

    /// What the lines of a status say (doc/DETAILS of GnuPG, "Format of the --status-fd output").
    static func isGood(_ status: String) -> Bool {
        let words = status.split(separator: "\n").compactMap { line in
            line.hasPrefix("[GNUPG:] ") ? line.split(separator: " ").dropFirst().first : nil
        }
        return words.contains("GOODSIG") && !words.contains("BADSIG")
    }
}
