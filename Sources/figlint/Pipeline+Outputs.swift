import Checking
import Figures
import Reporting
import SourceText

extension Pipeline {
  /// Writes the result in every form that was asked for: standard output, files, job summary.
  static func write(_ result: CheckResult, _ rules: Rules, _ run: Run) throws(Ending) {
    let files = run.options.outputs
    try OutputFile.check(
      files.map(\.path), inputs: result.documents.map(\.document.source.path))
    try Console.output(report(result.shown(in: run.options.format, run.language), rules, run))
    func input(_ format: Format) -> ReportInput {
      reportInput(result.shown(in: format, run.language), rules, run, isFile: true)
    }
    for file in files { try file.write(file.format.reporter.output(input(file.format))) }
    let annotates = run.options.format == .github || files.contains { $0.format == .github }
    if annotates, let summary = run.surroundings.jobSummary {
      let markdown = MarkdownReporter(mostBytes: MarkdownReporter.summaryBytes)
      try OutputFile.append(markdown.output(input(.markdown)), to: summary)
    }
  }
}
