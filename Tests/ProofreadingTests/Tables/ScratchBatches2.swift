import Foundation
import Testing

@testable import Proofreading

@Test func scratchWholeDocument() throws {
    guard let path = ProcessInfo.processInfo.environment["DOC"] else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let doc = PrintedTables.document(text)
    for a in DocumentProofreader().read(doc).findings { print("    \(a.severity) \(a.rule.rawValue) l\(a.place.line ?? 0): \(a.message) «\(a.quote)»") }
    for v in TermVariants().variants(in: doc) { print("    variant \(v.printed) / \(v.usual) l\(v.place.line ?? 0)") }
    for v in Abbreviations().abbreviations(in: doc) { print("    abbr \(v.short) x\(v.uses.count) \(v.explanation.map { "\($0)" } ?? "NONE")") }
}
@Test func scratchPeriods() throws {
    guard ProcessInfo.processInfo.environment["PERIODS"] != nil else { return }
    for t in ["1 October 2021 – 30 September 2022", "01/10/21 - 30/09/22", "Oct – Dec 21", "October 2021 - September 2022", "2022-23", "2021/22", "year to June 2022", "year ending March 2018", "Q3 2022/23", "July 2022 - Sept 2022", "Oct 21-Sept 22", "the 12 months to 31 March 2022", "calendar year 2022", "between 1st October 2021 and 30th September 2022,", "during October 2021 and September 2022 equals 90 calls", "April 2022- June 2022", "Jan 2022 - March 2022", "Data Oct 21-Sept 22", "PAS 2021/22 Statistics", "in 2022 there", "call 01732 227000 2012", "autumn 2023", "winter of 2022", "the third quarter of 2022/23", "1–14 May 2023", "Oct 2020– Sept 2021", "2018 to 2023", "18-24", "Hydref 2021 i Medi 2022", "15th October 2021 – 30 September 2022", "Act 2014", "1.10.2021", "FY 22/23", "Apr 22 – Mar 23", "from 186 to 159"] {
        print("    \(t) → " + PeriodReader().periods(in: t).map { "\($0.kind) \($0.range.from.iso)…\($0.range.to.iso) «\($0.text)»" }.joined(separator: "; "))
    }
    let from = CalendarDate(year: 2023, month: 4, day: 1), to = CalendarDate(year: 2024, month: 3, day: 31)
    guard let from, let to, let year = DateRange(from: from, to: to) else { return }
    for t in ["March 2024", "Sept 2023", "31/03/2024", "end of March 2024", "Q2", "Autumn 2023", "by March", "May", "On going", "31 April 2024", "31/09/2023", "June", "Q4 2023/24", "April – June 2023", "year end", "Monthly", "2024", "2023/24", "Ongoing (review October 2024)", "Mawrth 2024 / March 2024", "spring", "30th Sept", "Mar-24", "Review quarterly", "Dec 23", "by 1 May 2023 and 30 June 2023", "Action 1.2", "16 days"] {
        print("    \(t) → " + PrintedDateReader(planYear: year).dates(in: t).map { "\($0.precision) \($0.date.iso) «\($0.text)» \($0.isImpossible ? "IMPOSSIBLE" : "") \($0.isYearGuessed ? "guessed" : "")" }.joined(separator: "; "))
    }
}
