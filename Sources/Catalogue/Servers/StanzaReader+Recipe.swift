import Interop

extension StanzaReader {
    /// The words of a command.
    func words(_ value: YAMLValue) throws(CatalogueError) -> [Template] {
        var words: [Template] = []
        for word in try value.list(of: "words") {
            words.append(try Template(word.text("a word"), at: word.place, isInline: true))
        }
        return words
    }

    /// Environment variables.
    func environment(
        _ value: YAMLValue?
    ) throws(CatalogueError) -> [(name: String, value: Template)] {
        guard let value else { return [] }
        var variables: [(name: String, value: Template)] = []
        for entry in try YAMLMapping(value, of: "the environment").entries {
            guard entry.name.isVariableName else {
                throw entry.key.error(.invalid("\(entry.name.quoted) cannot name a variable"))
            }
            let text = try entry.value.text("the value of a variable")
            variables.append(
                (entry.name, try Template(text, at: entry.value.place, isInline: true))
            )
        }
        return variables
    }

    /// Files of an endpoint.
    mutating func files(_ value: YAMLValue?) throws(CatalogueError) -> [FileTemplate] {
        guard let value else { return [] }
        var files: [FileTemplate] = []
        for entry in try YAMLMapping(value, of: "the files").entries {
            let path = try entry.key.relativePath()
            let file = try YAMLMapping(
                entry.value,
                of: "a file",
                keys: ["template", "copy", "text", "mode"],
            )
            files.append(
                FileTemplate(
                    path: path,
                    content: try content(file),
                    mode: try file["mode"]?.mode() ?? 0o444,
                )
            )
        }
        return files
    }

    private mutating func content(
        _ file: YAMLMapping
    ) throws(CatalogueError) -> FileTemplate.Content {
        switch (file["template"], file["copy"], file["text"]) {
        case (let template?, nil, nil):
            let path = "\(Self.root)/\(name)/\(try template.relativePath())"
            let start = Place(file: source.displayPath(of: path), line: 1, column: 1)
            return .template(try Template(text(of: path), at: start, isInline: false))
        case (nil, let copy?, nil):
            return .verbatim(try text(of: "\(Self.root)/\(name)/\(copy.relativePath())"))
        case (nil, nil, let text?):
            return .template(
                try Template(text.text("a text"), at: text.place, isInline: true)
            )
        default:
            throw CatalogueError(
                at: file.place,
                .invalid("a file comes from one of `template`, `copy` and `text`"),
            )
        }
    }

    /// The variants of every policy.
    mutating func policies(
        _ value: YAMLValue,
        recipe: EndpointRecipe,
    ) throws(CatalogueError) -> [Policy: [PolicyVariant]] {
        let names = Policy.allCases.map(\.rawValue)
        let mapping = try YAMLMapping(value, of: "the policies", keys: names)
        var policies: [Policy: [PolicyVariant]] = [:]
        for policy in Policy.allCases {
            let list = try mapping.required(policy.rawValue).oneOrMore(of: "variants")
            var variants: [PolicyVariant] = []
            for (index, element) in list.enumerated() {
                let variant = try variant(element, of: policy, recipe: recipe)
                guard variant.condition.isEmpty == (index == list.count - 1) else {
                    throw element.error(
                        .invalid("the last variant of a policy, and only it, has no `when`")
                    )
                }
                variants.append(variant)
            }
            policies[policy] = variants
        }
        return policies
    }

    /// What a part of a stanza changes of its recipe.
    mutating func changes(_ mapping: YAMLMapping) throws(CatalogueError) -> RecipeChanges {
        RecipeChanges(
            command: try mapping["command"].map(words),
            environment: try environment(mapping["environment"]),
            files: try files(mapping["files"]),
        )
    }

    private mutating func variant(
        _ value: YAMLValue,
        of policy: Policy,
        recipe: EndpointRecipe,
    ) throws(CatalogueError) -> PolicyVariant {
        let variant = try YAMLMapping(
            value,
            of: "a variant",
            keys: ["when", "configured_by", "command", "environment", "files"],
        )
        let changes = try changes(variant)
        let whole = recipe.applying(changes)
        if policy == .pinned {
            _ = try variant.required("configured_by")
        } else if let place = whole.templates.compactMap({ $0.needs[.group] }).first {
            throw CatalogueError(
                at: place,
                .invalid("`{{group}}` has no value under the policy `\(policy.rawValue)`"),
                hint: "put it between `{{#group}}` and `{{/group}}`",
            )
        }
        return PolicyVariant(
            condition: try condition(variant["when"], of: policy),
            configuredBy: try variant["configured_by"]?.name("a setting"),
            changes: changes,
        )
    }
}

extension YAMLValue {
    /// A path below a folder, without `.` and `..`.
    func relativePath() throws(CatalogueError) -> String {
        let text = try text("a relative path")
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ String($0).isName }) else {
            throw error(.invalid("\(text.quoted) is not a relative path without `..`"))
        }
        return text
    }

    /// Permission bits in octal, such as `0444`.
    fileprivate func mode() throws(CatalogueError) -> Int {
        let text = try text("permission bits, such as `0444`")
        guard let mode = Int(text, radix: 8), (0...0o777).contains(mode) else {
            throw error(expected: "permission bits, such as `0444`")
        }
        return mode
    }
}

extension String {
    /// Whether it can name an environment variable (POSIX.1-2017, 8.1).
    fileprivate var isVariableName: Bool {
        guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
        return utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
    }
}
