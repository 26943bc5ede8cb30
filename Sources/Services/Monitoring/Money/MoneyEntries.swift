package import CommunitySafety
internal import Proofreading

/// The form of an award as it was typed.
package struct AwardEntry: Sendable, Hashable {
    package var name = ""
    package var funder = ""
    package var kind = ""
    package var amount = ""
    package var from = ""
    package var to = ""
    package var conditions = ""
    package var valueNote = ""
    package var isReleased = false

    package init() {}

    package init(_ award: FundingAward) {
        (name, funder, kind) = (award.name, award.funder, award.kind.rawValue)
        (amount, from, to) = (award.amount.words, award.period.from.words, award.period.to.words)
        (conditions, valueNote, isReleased) = (award.conditions, award.valueNote, award.isReleased)
    }

    /// Throws `invalid` with everything that is wrong.
    func award() throws(ServiceError) -> FundingAward {
        var faults: [Diagnostic] = []
        let (name, funder) = (MoneyWords.line(name), MoneyWords.line(funder))
        if name.isEmpty { faults.append(.form("name", "It has no name.", "Call it what the funder calls it.")) }
        if funder.isEmpty { faults.append(.form("funder", "Who gives it isn’t said.", "Name the body.")) }
        let money = MoneyWords.money(amount, "amount", &faults)
        let (from, to) = (MoneyWords.day(from, "from", &faults), MoneyWords.day(to, "to", &faults))
        let period = from.flatMap { from in to.flatMap { DateRange(from: from, to: $0) } }
        if from != nil, to != nil, period == nil {
            faults.append(.form("to", "It ends before it begins.", "Give the last day for which it is given."))
        }
        let (conditions, note) = (MoneyWords.text(conditions), MoneyWords.text(valueNote))
        for (field, text) in [("conditions", conditions), ("valueNote", note)] where text.count > MoneyWords.longest {
            faults.append(.form(field, "That is longer than 4,000 characters.", "Shorten it."))
        }
        guard faults.isEmpty, let money, let period else { throw .invalid(faults) }
        return FundingAward(
            name: name, funder: funder, kind: FundingAward.Kind(rawValue: kind) ?? .grant, amount: money,
            period: period, conditions: conditions, valueNote: note, isReleased: isReleased)
    }

    /// As the audit trail keeps it.
    var said: [String: String] {
        [
            "name": name, "funder": funder, "kind": kind, "amount": amount, "from": from, "to": to,
            "conditions": conditions, "value": valueNote, "released": isReleased ? "yes" : "no",
        ]
    }
}

/// The form of a line in an award's book.
package struct FundingLineEntry: Sendable, Hashable {
    package var kind = ""
    package var words = ""
    package var amount = ""
    package var on = ""
    package var action = ""
    package var project = ""

    package init() {}

    /// Throws `invalid`.
    func entry(id: String, among entries: [FundingEntry], actions: [String]) throws(ServiceError) -> FundingEntry {
        var faults: [Diagnostic] = []
        guard let kind = FundingEntry.Kind(rawValue: kind) else {
            throw .invalid([.form("line", "What it is isn’t said.", "Choose one of the list.")])
        }
        let words = MoneyWords.line(words)
        if words.isEmpty { faults.append(.form("words", "It has no words.", "Say in a line what it is.")) }
        let money = kind.hasAmount ? MoneyWords.money(amount, "sum", &faults) : nil
        if money?.pence == 0 { faults.append(.form("sum", "Nothing is no sum.", "Give what it comes to.")) }
        let day = kind == .allocation && on.trimmed.isEmpty ? nil : MoneyWords.day(on, "day", &faults)
        let isKnown = entries.contains { $0.kind == .allocation && $0.id == project }
        if kind.isOfProject, !project.isEmpty, !isKnown {
            faults.append(.form("project", "The award has no such project.", "Choose one of the list."))
        }
        if kind == .allocation, !action.isEmpty, !actions.contains(action) {
            faults.append(.form("action", "The plan has no such action.", "Choose one of the list."))
        }
        guard faults.isEmpty else { throw .invalid(faults) }
        return FundingEntry(
            id: id, kind: kind, words: words, amount: money, on: day,
            action: kind == .allocation && !action.isEmpty ? action : nil,
            project: kind.isOfProject && !project.isEmpty ? project : nil)
    }
}

/// How the forms about money are read.
enum MoneyWords {
    static let longest = 4_000

    static func line(_ text: String) -> String { String(Wording.squeezed(plain(text)).prefix(200)) }

    static func text(_ text: String) -> String { plain(text).trimmed }

    /// In whole pence; nil with a fault.
    static func money(_ text: String, _ field: String, _ faults: inout [Diagnostic]) -> Money? {
        if text.utf8.count <= 60, let money = Money(typed: text) { return money }
        faults.append(.form(field, "That isn’t one sum of money.", "Write it as £18,000 or £18,000.50."))
        return nil
    }

    static func day(_ text: String, _ field: String, _ faults: inout [Diagnostic]) -> CalendarDate? {
        if let day = CalendarDate(iso: text) { return day }
        faults.append(.form(field, "That isn’t a day.", "Write it as 31 March 2024."))
        return nil
    }

    /// Without control characters but line ends.
    private static func plain(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars
        where scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) {
            kept.append(scalar)
        }
        return String(kept)
    }
}
