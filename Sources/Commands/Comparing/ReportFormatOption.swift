import ArgumentParser

/// How a report is to be printed.
struct ReportFormatOption: ParsableArguments {
    @Option(help: ArgumentHelp("table, markdown to paste into an issue, or json for programs"))
    var format = ReportFormat.table
}
