import Interop

/// Reads the tags of a Mustache template, to refuse what would silently become nothing.
///
/// Mustache leaves out what it does not know (mustache(5), "Variables"); in a lab, a misspelt
/// `{{gruop}}` would start a server without its pin. Delimiters cannot be changed and partials
/// do not exist, so that these tags are all that there are.
struct TemplateScanner {
    private let start: Place
    private let isInline: Bool
    private var line: Int
    private var column: Int
    private var sections: [(variable: TemplateVariable, isInverted: Bool)] = []
    private var needs: [TemplateVariable: Place] = [:]

    private init(start: Place, isInline: Bool) {
        self.start = start
        self.isInline = isInline
        line = start.line
        column = start.column
    }

    /// The variables that need a value, with the place where they first do.
    static func needs(
        of text: String,
        at start: Place,
        isInline: Bool,
    ) throws(CatalogueError) -> [TemplateVariable: Place] {
        var scanner = TemplateScanner(start: start, isInline: isInline)
        try scanner.scan(text)
        return scanner.needs
    }

    private mutating func scan(_ text: String) throws(CatalogueError) {
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{") {
            advance(over: rest[..<opening.lowerBound])
            let body = rest[opening.upperBound...]
            guard let closing = body.firstRange(of: "}}") else {
                throw error(.invalid("`{{` without `}}`"))
            }
            try read(String(body[..<closing.lowerBound]))
            advance(over: rest[opening.lowerBound..<closing.upperBound])
            rest = rest[closing.upperBound...]
        }
        if let open = sections.last {
            advance(over: rest)
            throw error(.invalid("`{{#\(open.variable.rawValue)}}` is never closed"))
        }
    }

    private mutating func read(_ tag: String) throws(CatalogueError) {
        switch tag.first {
        case "!":
            break
        case "#", "^":
            sections.append((try variable(tag.dropFirst()), tag.first == "^"))
        case "/":
            let name = try variable(tag.dropFirst())
            guard sections.popLast()?.variable == name else {
                throw error(.invalid("`{{\(tag.shortened)}}` closes no section"))
            }
        case "{", "&", ">", "<", "$", "=", "%":
            throw error(
                .invalid("a tag `{{\(tag.shortened)}}` has no place in a template of the lab")
            )
        default:
            let name = try variable(tag[...])
            let isGuarded = sections.contains { $0.variable == name && !$0.isInverted }
            if !isGuarded, needs[name] == nil { needs[name] = place }
        }
    }

    private func variable(_ text: Substring) throws(CatalogueError) -> TemplateVariable {
        let name = text.trimmingPrefix { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        guard let variable = TemplateVariable(rawValue: String(name)) else {
            let known = TemplateVariable.allCases.map(\.rawValue)
            let nearest = NearestName.nearest(to: String(name), in: known)
            throw error(.unknown("template value", value: String(name), nearest: nearest))
        }
        return variable
    }

    private var place: Place {
        isInline ? start : Place(file: start.file, line: line, column: column)
    }

    private func error(_ reason: CatalogueError.Reason) -> CatalogueError {
        CatalogueError(at: place, reason)
    }

    private mutating func advance(over text: Substring) {
        for character in text {
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += character.unicodeScalars.count
            }
        }
    }
}
