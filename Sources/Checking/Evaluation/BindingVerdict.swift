import Figures
import Quantities
import RuleLanguage

/// What came of one rule over one binding.
enum BindingVerdict {
  /// A guard does not hold, or the rule has nothing to say here.
  case none
  case judged(broken: [Judged], held: [Judged])
  case unchecked(UncheckedCause)
}

extension CompiledRule {
  /// Evaluates the rule over one binding.
  ///
  /// - Returns: The verdict, and the evaluator with the operands that it rests on.
  func verdict(
    over binding: Binding, in document: DocumentView, mode: RoundingMode
  ) -> (BindingVerdict, Evaluator) {
    var evaluator = Evaluator(
      document: document, binding: binding, rule: declaration, mode: mode)
    do throws(UncheckedCause) {
      for guardExpression in declaration.guards {
        guard try evaluator.admits(guardExpression) else { return (.none, evaluator) }
      }
      var broken: [Judged] = []
      var held: [Judged] = []
      var speaks = false
      var cause: UncheckedCause?
      for check in declaration.checks {
        do throws(UncheckedCause) {
          switch try evaluator.truth(check) {
          case .holds(let judged):
            held += judged
            speaks = true
          case .violated(let judged):
            broken += judged
            speaks = true
          case .silent: break
          }
        } catch {
          cause = cause ?? error
        }
      }
      // What is broken is reported, even where another check could not be made.
      if broken.isEmpty, let cause { return (.unchecked(cause), evaluator) }
      return (speaks ? .judged(broken: broken, held: held) : .none, evaluator)
    } catch {
      return (.unchecked(error), evaluator)
    }
  }
}
