import Figures
import Quantities
import SourceText
import TestKit
import Testing

/// Tables of where figures belong: the text, an arrow, what is found for each figure.
///
/// A ⏎ stands for a line break. The documents are of a made-up county and of October 2020. To add a
/// form of words, add a line.
@Suite struct ContextTests {
  @Test("What figures are numbers of.", arguments: cases(subjectsTable))
  func subjects(_ row: FigureCase) {
    let found = contexts(row.text) { context in
      let words = context.subject.words ?? "–"
      return context.subject.origin == .inherited ? "‹" + words : words
    }
    #expect(found == row.figures)
  }

  @Test("Subjects in English.", arguments: cases(englishSubjectsTable))
  func englishSubjects(_ row: FigureCase) {
    let found = contexts(row.text) { context in
      let words = context.subject.words ?? "–"
      return context.subject.origin == .inherited ? "‹" + words : words
    }
    #expect(found == row.figures)
  }

  @Test("The period in force.", arguments: cases(periodsTable))
  func periods(_ row: FigureCase) {
    #expect(contexts(row.text, isTimed: true) { $0.period.shown } == row.figures)
  }

  @Test("The period in force without a date of the document.", arguments: cases(undatedTable))
  func undated(_ row: FigureCase) {
    #expect(contexts(row.text, date: nil, isTimed: true) { $0.period.shown } == row.figures)
  }

  @Test("The place in force.", arguments: cases(placesTable))
  func places(_ row: FigureCase) {
    let found = contexts(row.text) { "\($0.place.name ?? "–") \($0.place.origin)" }
    #expect(found == row.figures)
  }

  @Test func sentencesAndClausesHoldTheirFigures() {
    let document = read("全县有村12个，其中（含社区，共2个）贫困村3个；人口4万人。又有5户。")
    let context = DocumentContext(document)
    #expect(
      context.figures.map { document.folded.text($0.clause) } == [
        "全县有村12个,", "其中(含社区,共2个)贫困村3个;", "其中(含社区,共2个)贫困村3个;", "人口4万人。", "又有5户。",
      ])
    #expect(context.figures.map(\.sentence).first == context.figures[3].sentence)
    #expect(document.folded.text(context.figures[4].sentence) == "又有5户。")
  }

  @Test func anyTextHasOneContextForEachFigure() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "12", "2018年", "去年", "上年末", "年末", "月", "万", "元", "人", "户", "（", "）", "《", "》", "，", "；",
      "。", "、", "分别", "为", "全县", "马家村", "青石镇", "由", "较", "在", "的", "和", "有", "占", "|", "\n", "#",
      "- ", "：", " ", "of", "in 2012", "respectively", "FY2023 Q3", "third quarter", "平均每", "没有",
      "了",
      "三季度", "weeks ended May 7, 2023", "5 ", "exports", "and", "后", "来", "起",
    ]
    for round in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let document = read(text, date: round % 2 == 0 ? "2020-10" : nil)
      let context = DocumentContext(document)
      #expect(context.figures.count == document.figures.count, "round \(round): \(text)")
      for (figure, found) in zip(document.figures, context.figures) {
        #expect(
          found.clause.lowerBound <= figure.folded.lowerBound
            && figure.folded.upperBound <= found.clause.upperBound, "round \(round): \(text)")
      }
    }
  }

  @Test func figuresOutsideTheTextBelongToTheDocumentAlone() {
    let figure = Figure(
      span: SourceSpan(0, 0), folded: 0..<0, kind: .count, value: .one, unit: .none, isExact: true)
    let source = SourceText(path: "-", text: "")
    let document = Document(
      source: source, folded: FoldedText(folding: source), figures: [figure, figure],
      metadata: DocumentMetadata(entries: [.init(key: "date", value: "2019")]))
    let context = DocumentContext(document)
    #expect(context.figures.map { $0.period.shown } == ["2019 document", "2019 document"])
    #expect(context.figures.map(\.subject.words) == [nil, nil])
  }
}

private func read(_ text: String, date: String? = "2020-10") -> Document {
  let front = "---\nplace: 江北省临水市云山县\n" + (date.map { "date: \($0)\n" } ?? "") + "---\n"
  return DocumentReader.read(
    SourceText(path: "-", text: front + text.replacing("⏎", with: "\n")))
}

/// What is found for the figures of a text; dates are left out, and so are names.
private func contexts(
  _ text: String, date: String? = "2020-10", isTimed: Bool = false,
  _ shown: (FigureContext) -> String
) -> String {
  let document = read(text, date: date)
  let context = DocumentContext(document)
  return zip(document.figures, context.figures)
    .filter { figure, _ in figure.kind != .name && figure.period == nil }
    .map { figure, context in
      document.source.text(figure.span).replacing("\n", with: "⏎") + " " + shown(context)
    }
    .joined(separator: "; ")
}

extension PeriodContext {
  fileprivate var shown: String { "\(period?.iso ?? "–") \(origin)" }
}
