import Interop

/// The part of a calibration that `--only` asks for.
///
/// An option holds names behind `fault=`, separated by commas, and may be given again.
package struct FaultSelection: Sendable {
    private static let key = "fault"

    private let names: [(name: String, option: String)]

    /// Reads the values of the option; without any, everything is selected.
    package init(_ options: [String]) throws(CatalogueError) {
        var names: [(name: String, option: String)] = []
        for option in options {
            var isFirst = true
            for term in option.split(separator: ",", omittingEmptySubsequences: false) {
                let parts = term.split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false,
                )
                if parts.count == 2, parts[0] != Self.key {
                    throw Self.error(
                        option,
                        .unknown("key", value: String(parts[0]), nearest: Self.key)
                    )
                }
                guard parts.count == 2 || !isFirst, let name = parts.last, !name.isEmpty else {
                    throw Self.error(
                        option,
                        .unexpected(
                            expected: "names such as `fault=stall,reset`",
                            found: String(term).quoted
                        ),
                    )
                }
                names.append((String(name), option))
                isFirst = false
            }
        }
        self.names = names
    }

    /// Those that are selected, in their own order; a name that none of them has is an error.
    package func faults(of all: [DeservedEnding]) throws(CatalogueError) -> [DeservedEnding] {
        if names.isEmpty { return all }
        let known = all.map(\.fault)
        for (name, option) in names where !known.contains(name) {
            let nearest = NearestName.nearest(to: name, in: known)
            throw Self.error(option, .unknown("fault", value: name, nearest: nearest))
        }
        return all.filter { fault in names.contains { $0.name == fault.fault } }
    }

    private static func error(_ text: String, _ reason: CatalogueError.Reason) -> CatalogueError {
        CatalogueError(operation: "select", subject: text.shortened, reason: reason)
    }
}
