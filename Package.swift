// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestKit"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "figlint",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "figlint", targets: ["figlint"])],
  targets: [
    library("SourceText", []),
    library("Quantities", []),
    library("Figures", ["SourceText", "Quantities"]),
    library("RuleLanguage", ["SourceText", "Quantities"]),
    library("Checking", ["SourceText", "Quantities", "Figures", "RuleLanguage"]),
    library("Reporting", ["SourceText", "Quantities", "Figures", "RuleLanguage", "Checking"]),
    .executableTarget(
      name: "figlint",
      dependencies: [
        "SourceText", "Quantities", "Figures", "RuleLanguage", "Checking", "Reporting",
      ],
      swiftSettings: settings,
      // Symbols are half of a program with the standard library in it.
      linkerSettings: [
        .unsafeFlags(["-Xlinker", "-s"], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: settings),
    tests("SourceTextTests", ["SourceText"]),
    tests("QuantitiesTests", ["Quantities"]),
    tests("FiguresTests", ["SourceText", "Quantities", "Figures"], exclude: ["Goldens"]),
    tests("RuleLanguageTests", ["SourceText", "Quantities", "RuleLanguage"]),
    tests(
      "CheckingTests", ["SourceText", "Quantities", "Figures", "RuleLanguage", "Checking"],
      exclude: ["Cases"]),
    tests(
      "ReportingTests",
      ["SourceText", "Quantities", "Figures", "RuleLanguage", "Checking", "Reporting"],
      exclude: ["Goldens"]),
    tests(
      "FiglintTests",
      ["SourceText", "Quantities", "Figures", "RuleLanguage", "Checking", "Reporting", "figlint"],
      exclude: ["Goldens", "Cases"]),
  ]
)

// Only built when asked for, since neither is part of the program: the fuzzer, which needs a
// sanitizer, and the benchmarks.
//   FUZZ=1 swift build -c release --sanitize fuzzer --product figlint-fuzz --scratch-path .build-fuzz
//   FIGLINT_BENCH=1 swift run -c release figlint-bench
let parts: [Target.Dependency] = [
  "SourceText", "Quantities", "Figures", "RuleLanguage", "Checking", "Reporting",
]
if Context.environment["FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "figlint-fuzz", dependencies: parts,
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
if Context.environment["FIGLINT_BENCH"] == "1" {
  package.targets.append(
    .executableTarget(name: "figlint-bench", dependencies: parts, swiftSettings: settings))
}
