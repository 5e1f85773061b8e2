import Yams

/// Reads one YAML file into values that know where they stand.
///
/// Files come from people, so nothing in one may crash or stall the lab: their size is bounded,
/// control characters are refused, nesting is bounded by libyaml, and aliases (which can stand for
/// more data than any memory holds) are never expanded.
enum YAMLDocument {
    /// The longest file that is read, in bytes.
    static let sizeLimit = 256 << 10

    /// Stands for `*` while libyaml reads, so that it never meets an alias (YAML 1.2.2, 3.2.2.2).
    ///
    /// The character is one of those that Unicode keeps free for private use.
    static let asterisk: Unicode.Scalar = "\u{E000}"

    /// The root value of a text.
    static func root(of text: String, in file: String) throws(CatalogueError) -> YAMLValue {
        guard let root = try rootIfAny(of: text, in: file) else {
            throw CatalogueError(
                at: Place(file: file, line: 1, column: 1),
                .empty("the file"),
            )
        }
        return root
    }

    /// The root value of a text; nil where there is nothing but comments.
    static func rootIfAny(
        of text: String,
        in file: String,
    ) throws(CatalogueError) -> YAMLValue? {
        // A byte order mark may precede a document (YAML 1.2.2, 5.2), but libyaml, told that the
        // text is UTF-8, does not look for one.
        let text =
            text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        try check(text, in: file)
        let masked = text.replacing("*", with: asterisk)
        let node: Node?
        do {
            node = try Yams.compose(yaml: masked, .default, .default, .utf8)
        } catch let error as YamlError {
            throw CatalogueError(error, in: file)
        } catch {
            throw CatalogueError(
                operation: "read",
                subject: file,
                reason: .malformed("\(error)"),
            )
        }
        guard let node else { return nil }
        let root = YAMLValue(node, in: file)
        try root.refuseAliases()
        return root
    }

    /// A text as it was before `*` was masked.
    static func unmasked(_ text: String) -> String {
        text.replacing(asterisk, with: "*")
    }

    private static func check(_ text: String, in file: String) throws(CatalogueError) {
        guard text.utf8.count <= sizeLimit else {
            throw CatalogueError(operation: "read", subject: file, reason: .tooLarge)
        }
        var line = 1
        var column = 1
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A:
                line += 1
                column = 1
                continue
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0x85, 0x86..<0xA0, 0xE000:
                throw CatalogueError(
                    at: Place(file: file, line: line, column: column),
                    .malformed("a control character has no place in a YAML file"),
                )
            default:
                column += 1
            }
        }
    }
}

extension CatalogueError.Reason {
    /// More than any file of the lab needs.
    static let tooLarge = CatalogueError.Reason.unreadable("it is larger than 256 KiB")
}

extension String {
    /// The same text with every occurrence of one Unicode scalar replaced by another.
    fileprivate func replacing(_ old: Unicode.Scalar, with new: Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.lazy.map { $0 == old ? new : $0 })
        return String(scalars)
    }
}
