#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension AuditRecord {
  /// The result that an audit report carries, or that is one itself; `nil` for anything else.
  package init?(report: [UInt8]) {
    let json: [UInt8]
    if report.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      json = report
    } else {
      guard let mark = report.firstIndex(of: AuditPage.recordMark, from: 0) else { return nil }
      let start = mark + AuditPage.recordMark.count
      guard let end = report.firstIndex(of: AuditPage.recordEnd, from: start) else { return nil }
      json = Array(report[start..<end])
    }
    guard let record = try? JSONDecoder().decode(AuditRecord.self, from: Data(json)),
      record.version == AuditRecord.version
    else { return nil }
    self = record
  }

  /// The form that a report is written in.
  package static func format(of report: [UInt8]) -> AuditFormat {
    report.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") ? .json : .html
  }
}
