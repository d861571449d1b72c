import Reporting

extension Flag {
  /// What makes the exit code, and how much is said.
  static let gates: [Flag] = [tail, maxWarnings, minCoverage, exitZero, quiet]

  private static let tail = Flag(
    "tail", value: words(TailChoice.self), for: [.check, .audit, .config],
    help: Phrase(
      zh: "只在舍入范围内相符（尾差）的算什么，默认 pass（通过）；\n有的审计要求算作 error",
      en: "what figures that fit only within rounding are, default pass;\n"
        + "some audits require error")
  ) { options, value throws(UsageError) in
    options.tail = try choice(value, of: "tail")
  }

  private static let maxWarnings = Flag(
    "max-warnings", value: "N", for: [.check, .audit, .config],
    help: Phrase(zh: "警告多于 N 时退出码为 1", en: "exit with 1 on more than N warnings")
  ) { options, value throws(UsageError) in
    guard let count = Int(value.text), 0...1_000_000_000 ~= count else {
      throw .badValue(
        flag: "max-warnings", value: value.text, allowed: ["0…1000000000"], suggestion: nil)
    }
    options.maxWarnings = count
  }

  private static let minCoverage = Flag(
    "min-coverage", value: "PERCENT", for: [.check, .audit, .config],
    help: Phrase(
      zh: "被核对的数字少于此比例时退出码为 1，如 60%；audit 据此判为\n“核对不足”，未写时以 50% 为界",
      en: "exit with 1 where a smaller share of the figures is checked: 60%;\n"
        + "for audit such documents are not enough checked, by default\nbelow 50%")
  ) { options, value throws(UsageError) in
    guard let share = Share(value.text) else {
      throw .badValue(
        flag: "min-coverage", value: value.text, allowed: ["0%…100%"], suggestion: nil)
    }
    options.minCoverage = share
  }

  private static let exitZero = Flag(
    "exit-zero", for: [.check, .audit],
    help: Phrase(
      zh: "有问题时退出码也为 0；工作未能完成时仍为 2",
      en: "exit with 0 on findings too; still with 2 where the work could not\nbe done")
  ) { options, _ in
    options.exitsWithZero = true
  }

  private static let quiet = Flag(
    "quiet", short: "q", for: [.check],
    help: Phrase(
      zh: "只打印问题：不打印总计，退出码为 0 时不打印最后一行",
      en: "print findings alone: no totals, and no last line where the exit\ncode is 0")
  ) { options, _ in
    options.isQuiet = true
  }
}
