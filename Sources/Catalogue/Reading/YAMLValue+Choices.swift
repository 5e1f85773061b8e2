import Interop

extension YAMLValue {
    /// The values of a list that has at least one.
    func list(of noun: String) throws(CatalogueError) -> [YAMLValue] {
        guard let elements else { throw error(expected: "a list of \(noun)") }
        guard !elements.isEmpty else { throw error(.empty("the list of \(noun)")) }
        return elements
    }

    /// The values of a list, or the one value that stands there without a list.
    func oneOrMore(of noun: String) throws(CatalogueError) -> [YAMLValue] {
        elements == nil ? [self] : try list(of: noun)
    }

    /// The one of several names that stands here.
    func choice(of noun: String, among names: [String]) throws(CatalogueError) -> String {
        let text = try text("the name of a \(noun)")
        guard names.contains(text) else {
            let nearest = NearestName.nearest(to: text, in: names)
            throw error(.unknown(noun, value: text, nearest: nearest))
        }
        return text
    }

    /// The case of an enumeration that stands here.
    func choice<Choice>(
        of noun: String,
        as type: Choice.Type = Choice.self,
    ) throws(CatalogueError) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let text = try choice(of: noun, among: Choice.allCases.map(\.rawValue))
        guard let choice = Choice(rawValue: text) else {
            throw error(.unknown(noun, value: text, nearest: nil))
        }
        return choice
    }

    /// One or more of several names, none of them twice.
    func choices(of noun: String, among names: [String]) throws(CatalogueError) -> [String] {
        var chosen: [String] = []
        for element in try oneOrMore(of: "\(noun)s") {
            let name = try element.choice(of: noun, among: names)
            guard !chosen.contains(name) else {
                throw element.error(.repeated("\(noun) `\(name)`"))
            }
            chosen.append(name)
        }
        return chosen
    }

    /// One or more cases of an enumeration, none of them twice.
    func choices<Choice>(of noun: String) throws(CatalogueError) -> [Choice]
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue)
        return try choices(of: noun, among: known).compactMap(Choice.init)
    }

    /// A list of names, none of them twice; `extra` are further characters that they may have.
    func names(of noun: String, allowing extra: String = "") throws(CatalogueError) -> [String] {
        var names: [String] = []
        for value in try list(of: "\(noun)s") {
            let text = try value.text("a \(noun)")
            guard text.filter({ !extra.contains($0) }).isName else {
                throw value.error(.invalid("\(text.quoted) cannot name a \(noun)"))
            }
            guard !names.contains(text) else {
                throw value.error(.repeated("\(noun) \(text.quoted)"))
            }
            names.append(text)
        }
        return names
    }
}
