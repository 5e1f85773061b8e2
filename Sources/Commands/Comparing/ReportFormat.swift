import ArgumentParser

/// The form in which a report is printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case table

    /// One array of objects, for programs.
    case json

    /// For people, to be pasted into an issue.
    case markdown
}
