import ArgumentParser

/// How data is to be printed.
struct FormatOption: ParsableArguments {
    @Option(help: ArgumentHelp("table, or json with the names of the view `result`"))
    var format = OutputFormat.table
}
