import Figures

/// `figlint figures`: what was read of each document.
struct FiguresRun {
  let run: Run

  func perform(_ paths: [Argument]) throws(Ending) -> Ending {
    let reading = try Reading(paths, run: run)
    try Console.output(try Pipeline.figures(reading.documents, run))
    if let reason = reading.failureReason(run.language) ?? reading.emptinessReason {
      return .failed(reason)
    }
    let figures = reading.documents.reduce(0) { total, document in
      total + document.figures.count { $0.kind != .name }
    }
    let documents = reading.documents.count
    return .done(
      Phrase(
        zh: "\(documents) 份报告，\(figures) 个数字",
        en: "\(figures) figure\(figures == 1 ? "" : "s") in "
          + "\(documents) document\(documents == 1 ? "" : "s")"))
  }
}
