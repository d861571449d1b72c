/// The language of messages, titles and reports.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case zh, en
}
