package import Quantities

extension RuleDeclaration {
  /// The rule with parameters put in as numbers, and with another level where one is given.
  ///
  /// The values are in the scale of the parameter's unit; what is not there keeps its default.
  package func applying(
    _ values: [String: Exact], in scope: RuleScope, level other: Level? = nil
  ) -> RuleDeclaration {
    let level = other ?? self.level
    guard !scope.parameters.isEmpty || level != self.level else { return self }
    let captures = CaptureTable(matches, table: table)
    func number(_ name: String) -> ExpressionKind? {
      guard captures[name] == nil, let parameter = scope.parameter(name) else { return nil }
      return .number(values[name] ?? parameter.value, unit: parameter.unit)
    }
    func template(_ message: MessageTemplate) -> MessageTemplate {
      var text = message.text
      for parameter in scope.parameters where captures[parameter.name.text] == nil {
        let value = values[parameter.name.text] ?? parameter.value
        text = text.replacing(
          "{\(parameter.name.text)}", with: value.decimalString + (parameter.unit ?? ""))
      }
      return MessageTemplate(language: message.language, text: text, span: message.span)
    }
    return RuleDeclaration(
      documentation: documentation, name: name, level: level, matches: matches,
      table: table, guards: guards.map { $0.replacing(number) },
      lets: lets.map { Definition(name: $0.name, expression: $0.expression.replacing(number)) },
      finds: finds, exclusions: exclusions, checks: checks.map { $0.replacing(number) },
      rounding: rounding,
      missing: missing,
      claim: claim, isAcrossDocuments: isAcrossDocuments, messages: messages.map(template),
      examples: examples, metadata: metadata, span: span)
  }
}
