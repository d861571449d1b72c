import Reporting

/// What services that run builds say of the place that figlint runs in.
extension Surroundings {
  /// How documents are named for such services: from the top of the repository, even where
  /// figlint runs in a folder below it.
  var outputPaths: OutputPaths {
    guard let folder = Self.realPath(".") else { return OutputPaths() }
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      guard let value = variables(name), let top = Self.realPath(value) else { continue }
      if folder == top || folder.hasPrefix(top + "/") {
        return OutputPaths(folder: folder, base: top)
      }
    }
    return OutputPaths(folder: folder)
  }

  /// The file that GitHub shows as the summary of a job.
  var jobSummary: Argument? {
    variables("GITHUB_STEP_SUMMARY").flatMap { $0.isEmpty ? nil : Argument($0) }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
