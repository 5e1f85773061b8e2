package import Interop

/// The part of a matrix that `--only` asks for.
///
/// An option holds terms such as `server=nginx`, separated by commas, and may be given again. A
/// cell is selected if, of every axis named, it has one of the values given.
package struct Selection: Hashable, Sendable {
    private struct Term: Hashable {
        let axis: Axis
        let value: String
        let option: String
    }

    private let terms: [Term]
    private let text: String

    /// Reads the values of the option; without any, everything is selected.
    package init(_ options: [String]) throws(CatalogueError) {
        var terms: [Term] = []
        for option in options {
            for text in option.split(separator: ",", omittingEmptySubsequences: false) {
                let parts = text.split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false,
                )
                guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                    throw Self.error(
                        option,
                        .unexpected(
                            expected: "terms such as `server=nginx`",
                            found: String(text).quoted
                        ),
                    )
                }
                guard let axis = Axis(rawValue: String(parts[0])) else {
                    let known = Axis.allCases.map(\.rawValue)
                    let nearest = NearestName.nearest(to: String(parts[0]), in: known)
                    throw Self.error(
                        option,
                        .unknown("key", value: String(parts[0]), nearest: nearest),
                    )
                }
                terms.append(Term(axis: axis, value: String(parts[1]), option: option))
            }
        }
        self.terms = terms
        text = options.joined(separator: ",")
    }

    /// The cells that are selected, numbered anew from 1.
    ///
    /// A value that no cell has, and a selection of nothing, are errors.
    package func cells(of plan: [Cell]) throws(CatalogueError) -> [Cell] {
        if terms.isEmpty { return plan }
        let cells = try selected(of: plan, called: "this matrix") { $0.value(of: $1) }
        return cells.enumerated().map { $1.numbered($0 + 1) }
    }

    /// The same for anything that has values on the axes, such as cells of a run long ago.
    ///
    /// `place` says of what they are all there is, for errors: `run 12`.
    package func selected<Item>(
        of items: [Item],
        called place: String,
        value: (Axis, Item) -> String,
    ) throws(CatalogueError) -> [Item] {
        if terms.isEmpty { return items }
        for term in terms
        where !items.contains(where: { term.axis.matches(term.value, own: value(term.axis, $0)) }) {
            let there = Set(items.map { value(term.axis, $0) }).sorted()
            throw Self.error(
                term.option,
                .unknown(
                    "\(term.axis.rawValue) of \(place)",
                    value: term.value,
                    nearest: NearestName.nearest(to: term.value, in: there),
                ),
            )
        }
        let byAxis = Dictionary(grouping: terms, by: \.axis)
        let selected = items.filter { item in
            byAxis.allSatisfy { axis, terms in
                terms.contains { axis.matches($0.value, own: value(axis, item)) }
            }
        }
        guard !selected.isEmpty else {
            throw Self.error(text, .invalid("no cell has all of these values"))
        }
        return selected
    }

    private static func error(_ text: String, _ reason: CatalogueError.Reason) -> CatalogueError {
        CatalogueError(operation: "select", subject: text.shortened, reason: reason)
    }
}
