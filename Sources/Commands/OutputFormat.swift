import ArgumentParser

/// The form in which data is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case table

    /// One array of objects, named as in the view `result`.
    case json
}
