import SourceText

/// A command that makes text of a format that figlint does not read: `pdf=pdftotext -layout - -`.
///
/// The file is its standard input, or its path stands where `{}` does; the text is its standard
/// output. There is no shell between: the words are split at blanks outside quotation marks.
struct Converter: Hashable, Sendable {
  /// With its point, in lower case.
  let ending: String
  let words: [[UInt8]]

  /// A converter as flags and settings write it: `ENDING=COMMAND`; `nil` where a part is missing.
  init?(_ rule: [UInt8]) {
    guard let equals = rule.firstIndex(of: UInt8(ascii: "=")),
      let words = Self.words(of: rule[(equals + 1)...]), words.first?.isEmpty == false
    else { return nil }
    let ending = String(decoding: rule[..<equals], as: UTF8.self).lowercased()
    let name = ending.hasPrefix(".") ? String(ending.dropFirst()) : ending
    let isName = name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }
    guard !name.isEmpty, isName else { return nil }
    self.ending = "." + name
    self.words = words
  }

  /// The command as people know it.
  var command: String { Argument(bytes: words[0]).text }

  /// The converter as a flag writes it.
  var text: String {
    let words = words.map { word in
      let text = String(decoding: word, as: UTF8.self)
      return word.isEmpty || word.contains(0x20) ? "\"\(text)\"" : text
    }
    return ending.dropFirst() + "=" + words.joined(separator: " ")
  }

  private var takesPath: Bool { words.contains { Self.placeholder(in: $0) != nil } }

  /// The command line for a path.
  private func arguments(for path: Argument) -> [[UInt8]] {
    // A name that looks like a flag must not become one.
    let name = path.bytes.first == UInt8(ascii: "-") ? Array("./".utf8) + path.bytes : path.bytes
    return words.map { word in
      var result: [UInt8] = []
      var rest = word[...]
      while let place = Self.placeholder(in: Array(rest)) {
        let start = rest.startIndex + place
        result += rest[..<start] + name
        rest = rest[(start + 2)...]
      }
      return result + rest
    }
  }

  /// The text that the command makes of a file.
  func convert(_ path: Argument, seconds: Int) throws(FileError) -> [UInt8] {
    let input = takesPath ? Argument("/dev/null") : path
    if takesPath { _ = try FileBytes.status(path) }
    let run: ChildProcess.Result
    do throws(ChildProcess.Failure) {
      run = try ChildProcess.run(arguments(for: path), input: input, seconds: seconds)
    } catch {
      switch error {
      case .input(let number): throw FileError(errno: number)
      case .start(let number): throw .converter(.notStarted(command, errno: number))
      case .tooMuch: throw .text(.tooLarge)
      case .timedOut(let said):
        throw .converter(.timedOut(command, seconds: seconds, said: said))
      }
    }
    if run.status != 0 { throw .converter(.failed(command, status: run.status, said: run.errors)) }
    // Scanned pages give form feeds and nothing else.
    guard run.output.contains(where: { $0 > 0x20 }) else {
      throw .converter(.noText(command, said: run.errors))
    }
    return run.output
  }

  private static func placeholder(in word: [UInt8]) -> Int? {
    guard word.count >= 2 else { return nil }
    return (0..<word.count - 1).first {
      word[$0] == UInt8(ascii: "{") && word[$0 + 1] == UInt8(ascii: "}")
    }
  }

  /// Words split at blanks; `nil` where a quotation is not closed.
  private static func words(of line: ArraySlice<UInt8>) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    var word: [UInt8]?
    var quote: UInt8?
    for byte in line {
      if let open = quote {
        if byte == open { quote = nil } else { word = (word ?? []) + [byte] }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        word = word ?? []
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? []) + [byte]
      }
    }
    if let word { words.append(word) }
    return quote == nil ? words : nil
  }
}

/// Why a converter gave no text.
enum ConverterFailure: Hashable, Sendable {
  case notStarted(String, errno: Int32)
  /// The status as a shell tells it: 128 and the signal for one that was killed.
  case failed(String, status: Int32, said: [UInt8])
  case noText(String, said: [UInt8])
  case timedOut(String, seconds: Int, said: [UInt8])

  var phrase: Phrase {
    switch self {
    case .notStarted(let command, let number):
      let reason = systemMessage(number)
      return Phrase(
        zh: "转换命令 \(command) 无法启动：\(reason)", en: "cannot start its converter \(command): \(reason)"
      )
    case .failed(let command, let status, let said):
      return Self.phrase(
        zh: "转换命令 \(command) 失败，退出码 \(status)",
        en: "its converter \(command) failed with exit code \(status)", said)
    case .noText(let command, let said):
      return Self.phrase(
        zh: "转换命令 \(command) 没有给出任何文本", en: "its converter \(command) gave no text", said)
    case .timedOut(let command, let seconds, let said):
      return Self.phrase(
        zh: "转换命令 \(command) 在 \(seconds) 秒内没有完成",
        en: "its converter \(command) did not end within \(seconds) s", said)
    }
  }

  /// With what the command itself said, on one line.
  private static func phrase(zh: String, en: String, _ said: [UInt8]) -> Phrase {
    let lines = String(decoding: said, as: UTF8.self).split { $0.isNewline }
    let words = lines.suffix(3).map { Argument(String($0)).text }.joined(separator: " / ")
    if words.isEmpty { return Phrase(zh: zh, en: en) }
    return Phrase(zh: "\(zh)：\(words)", en: "\(en): \(words)")
  }
}
