import Reporting

extension Options {
  /// Reads what means another thing for each command, now that it is known.
  mutating func resolve(for command: CommandName) throws(UsageError) {
    if let name = formatName {
      if command == .audit {
        auditFormat = try Self.format(name)
      } else {
        format = try Self.format(name)
      }
    }
    if command == .audit {
      auditPath = outputNames.last
    } else {
      for name in outputNames { outputs.append(try OutputFile(name)) }
    }
  }

  private static func format<Choice: RawRepresentable & CaseIterable>(
    _ name: String
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    try Flag.choice(Argument(name), of: "format")
  }
}
