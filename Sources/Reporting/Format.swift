package enum Format: String, CaseIterable, Sendable {
  case text, json
}
