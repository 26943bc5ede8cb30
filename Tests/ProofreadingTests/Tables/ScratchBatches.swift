import Foundation
import Testing

@testable import Proofreading

@Test func scratchBatches() throws {
    guard let path = ProcessInfo.processInfo.environment["BATCH"] else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var found = 0, wrong = 0, flagged = 0, right = 0
    for part in text.components(separatedBy: "## ").dropFirst() {
        let lines = part.components(separatedBy: "\n")
        let head = lines[0].split(separator: " ").map(String.init)
        let doc = PrintedTables.document(lines.dropFirst().joined(separator: "\n"), headerRows: Int(head[3].dropFirst(8)) ?? 1)
        let report = TableProofreader().read(doc)
        let alarms = report.findings.filter { $0.severity != .advice }
        if head[1] == "wrong" {
            wrong += 1
            if !alarms.isEmpty { found += 1 } else { print("MISSED \(head[0]) \(head[2]) claims=\(report.claims.count)") }
            if !alarms.isEmpty && (alarms.count > 1 || alarms[0].rule.rawValue != head[2]) {
                print("NOTE \(head[0]) want \(head[2])"); for a in alarms { print("    \(a.rule.rawValue) r\(a.place.row ?? 0)c\(a.place.cell ?? 0): \(a.message)") }
            } else if let a = alarms.first { print("ok   \(head[0]) \(a.message)") }
        } else {
            right += 1
            if !alarms.isEmpty { flagged += 1; print("FALSE \(head[0])"); for a in alarms { print("    \(a.rule.rawValue) r\(a.place.row ?? 0)c\(a.place.cell ?? 0): \(a.message) «\(a.quote)»") } }
            else { print("     \(head[0]) right, claims \(report.claims.count)") }
        }
    }
    print("FOUND \(found)/\(wrong) FLAGGED \(flagged)/\(right)")
}

@Test func scratchDocument() throws {
    guard let path = ProcessInfo.processInfo.environment["DOC"] else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for lines in [true, false] {
        let doc = PrintedTables.document(text, keepsLines: lines)
        let report = TableProofreader().read(doc)
        for a in report.findings { print("    \(a.rule.rawValue) b\(a.place.block) l\(a.place.line ?? 0)-\(a.place.endLine ?? 0) r\(a.place.row ?? 0)c\(a.place.cell ?? 0): \(a.message) «\(a.quote)»") }
        print("    claims \(report.claims.count) \(report.claims.filter { $0.verdict == .inconsistent }.count)")
    }
}
