import Mustache

/// A text with places for values, in Mustache, of which everything is known to have a value.
///
/// Of Mustache it takes variables, sections and comments. Values are put in as they are, and
/// nothing is escaped: these are configuration files and words of a command, not HTML.
struct Template: Sendable {
    /// Turns off the HTML escaping that is Mustache's default.
    private static let plainText = "{{%CONTENT_TYPE:TEXT}}\n"

    private let compiled: MustacheTemplate

    /// Where a variable first stands outside of a section of its own.
    let needs: [TemplateVariable: Place]

    /// Takes a text that begins at a place; `isInline` for one that stands within another file.
    init(_ text: String, at start: Place, isInline: Bool) throws(CatalogueError) {
        needs = try TemplateScanner.needs(of: text, at: start, isInline: isInline)
        do {
            compiled = try MustacheTemplate(string: Self.plainText + text)
        } catch {
            throw CatalogueError(at: start, .invalid("this is not a Mustache template"))
        }
    }

    /// The text with the values in it.
    func render(_ values: [TemplateVariable: String]) -> String {
        let names = values.map { ($0.key.rawValue, $0.value) }
        return compiled.render([String: String](uniqueKeysWithValues: names))
    }
}
