package import CommunitySafety
internal import Proofreading

/// The form of an award or an agreement as it was typed; days as `2024-01-31`.
package struct PromiseEntry: Sendable, Hashable {
    package var kind = ""
    package var name = ""
    package var party = ""
    package var amount = ""
    package var from = ""
    package var to = ""
    /// A line to each; of a new one only, since each becomes a line of its own.
    package var conditions = ""
    package var valueNote = ""
    package var isReleased = false
    package var review = ""
    package var action = ""

    package init() {}

    package init(_ promise: MoneyPromise) {
        (kind, name, party) = (promise.kind.rawValue, promise.name, promise.party)
        (amount, from, to) = (promise.amount.words, promise.period.from.words, promise.period.to.words)
        (valueNote, isReleased) = (promise.valueNote, promise.isReleased)
        (review, action) = (promise.review?.words ?? "", promise.action ?? "")
    }

    /// Throws `invalid` with everything that is wrong.
    func promise() throws(ServiceError) -> MoneyPromise {
        var faults: [Diagnostic] = []
        let kind = MoneyPromise.Kind(rawValue: kind) ?? .grant
        let (name, party) = (MoneyWords.line(name), MoneyWords.line(party))
        if name.isEmpty { faults.append(.form("name", "It has no name.", "Say in a line what it is called.")) }
        if party.isEmpty { faults.append(.form("party", "With whom it is isn’t said.", "Name the body.")) }
        let money = MoneyWords.money(amount, "amount", &faults)
        let period = days(&faults)
        let review = review.trimmed.isEmpty ? nil : MoneyWords.day(review, "review", &faults)
        let note = MoneyWords.text(valueNote)
        let most = MoneyWords.longest
        for (field, text, most) in [
            ("name", name, MoneyWords.longestLine), ("party", party, MoneyWords.longestLine),
            ("conditions", conditions, most), ("valueNote", note, most),
        ] where text.count > most {
            faults.append(.form(field, "That is longer than \(PrintedNumber.words(most)) characters.", "Shorten it."))
        }
        guard faults.isEmpty, let money, let period else { throw .invalid(faults) }
        return MoneyPromise(
            kind, name: name, party: party, amount: money, period: period, valueNote: note, isReleased: isReleased,
            review: review, action: action.isEmpty ? nil : String(action.prefix(60)))
    }

    private func days(_ faults: inout [Diagnostic]) -> DateRange? {
        let (from, to) = (MoneyWords.day(from, "from", &faults), MoneyWords.day(to, "to", &faults))
        guard let from, let to else { return nil }
        if let period = DateRange(from: from, to: to) { return period }
        faults.append(.form("to", "It ends before it begins.", "Give the last day for which it is promised."))
        return nil
    }

    /// What is asked for, each in a line.
    var conditionLines: [String] {
        MoneyWords.text(conditions).split(whereSeparator: \.isNewline).map { MoneyWords.line(String($0)) }
            .filter { !$0.isEmpty }
    }

    /// As the audit trail keeps it.
    var said: [String: String] {
        [
            "kind": kind, "name": name, "party": party, "amount": amount, "from": from, "to": to, "value": valueNote,
            "released": isReleased ? "yes" : "no", "review": review, "action": action,
        ]
    }
}
