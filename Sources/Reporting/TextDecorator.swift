import RuleLanguage

/// What a stretch of terminal output is for, which decides how it looks.
enum TextRole: Hashable, Sendable {
  case level(Level)
  case pass, unchecked
  /// The sentence of a finding.
  case message
  /// Line numbers, bars and arrows.
  case gutter
  /// Marks of figures that the message does not speak of.
  case secondary
}

/// Gives stretches of output their looks: chosen once, so that drawing never asks for colour.
protocol TextDecorator: Sendable {
  func decorated(_ text: String, as role: TextRole) -> String
}

struct PlainDecorator: TextDecorator {
  func decorated(_ text: String, as role: TextRole) -> String { text }
}

struct ANSIDecorator: TextDecorator {
  func decorated(_ text: String, as role: TextRole) -> String {
    text.isEmpty ? text : "\u{1B}[\(code(role))m\(text)\u{1B}[0m"
  }

  private func code(_ role: TextRole) -> String {
    switch role {
    case .level(.error): "1;31"
    case .level(.warning): "1;33"
    case .level(.note): "1;36"
    case .pass: "32"
    case .unchecked: "33"
    case .message: "1"
    case .gutter, .secondary: "1;34"
    }
  }
}
