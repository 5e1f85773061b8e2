import Analysis
import ArgumentParser

/// It is named on the command line: `--by release`.
extension ComparisonAxis: ExpressibleByArgument {}
