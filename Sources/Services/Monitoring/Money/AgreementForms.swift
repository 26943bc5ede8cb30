package import CommunitySafety
internal import Proofreading

/// The form of a service agreement as it was typed.
package struct AgreementForm: Sendable, Hashable {
    package var provider = ""
    package var service = ""
    package var amount = ""
    package var from = ""
    package var to = ""
    package var conditions = ""
    package var review = ""
    package var action = ""
    package var valueNote = ""

    package init() {}

    package init(_ agreement: ServiceAgreement) {
        (provider, service, amount) = (agreement.provider, agreement.service, agreement.amount.words)
        (from, to) = (agreement.period.from.words, agreement.period.to.words)
        (conditions, valueNote) = (agreement.conditions, agreement.valueNote)
        (review, action) = (agreement.review?.words ?? "", agreement.action ?? "")
    }

    /// Throws `invalid` with everything that is wrong. `actions` are the addresses that can be chosen.
    func agreement() throws(ServiceError) -> ServiceAgreement {
        var faults: [Diagnostic] = []
        let (provider, service) = (MoneyWords.line(provider), MoneyWords.line(service))
        if provider.isEmpty { faults.append(.form("provider", "Who does it isn’t said.", "Name the provider.")) }
        if service.isEmpty { faults.append(.form("service", "What is done isn’t said.", "Say it in a line.")) }
        let money = MoneyWords.money(amount, "amount", &faults)
        let (from, to) = (MoneyWords.day(from, "from", &faults), MoneyWords.day(to, "to", &faults))
        let period = from.flatMap { from in to.flatMap { DateRange(from: from, to: $0) } }
        if from != nil, to != nil, period == nil {
            faults.append(.form("to", "It ends before it begins.", "Give its last day."))
        }
        let review = review.trimmed.isEmpty ? nil : MoneyWords.day(review, "review", &faults)
        let (conditions, note) = (MoneyWords.text(conditions), MoneyWords.text(valueNote))
        for (field, text) in [("conditions", conditions), ("valueNote", note)] where text.count > MoneyWords.longest {
            faults.append(.form(field, "That is longer than 4,000 characters.", "Shorten it."))
        }
        guard faults.isEmpty, let money, let period else { throw .invalid(faults) }
        return ServiceAgreement(
            provider: provider, service: service, amount: money, period: period, conditions: conditions,
            review: review, action: action.isEmpty ? nil : String(action.prefix(60)), valueNote: note)
    }

    /// As the audit trail keeps it.
    var said: [String: String] {
        [
            "provider": provider, "service": service, "amount": amount, "from": from, "to": to,
            "conditions": conditions, "review": review, "action": action, "value": valueNote,
        ]
    }
}

/// The form of a line of an agreement.
package struct AgreementLineForm: Sendable, Hashable {
    package var kind = ""
    package var words = ""
    package var amount = ""
    package var wanted = ""
    package var due = ""

    package init() {}

    /// Throws `invalid`.
    func entry(id: String) throws(ServiceError) -> AgreementEntry {
        var faults: [Diagnostic] = []
        guard let kind = AgreementEntry.Kind(rawValue: kind) else {
            throw .invalid([.form("line", "What it is isn’t said.", "Choose one of the list.")])
        }
        let words = MoneyWords.line(words)
        if words.isEmpty { faults.append(.form("words", "It has no words.", "Say in a line what it is.")) }
        let money = kind == .payment ? MoneyWords.money(amount, "sum", &faults) : nil
        if money?.pence == 0 { faults.append(.form("sum", "Nothing is no payment.", "Give what it comes to.")) }
        let count = kind == .deliverable ? MoneyWords.count(wanted) : nil
        if kind == .deliverable, count == nil || count == 0 {
            faults.append(.form("wanted", "How many are agreed isn’t said.", "Write it in digits."))
        }
        let day = due.trimmed.isEmpty && kind == .deliverable ? nil : MoneyWords.day(due, "day", &faults)
        guard faults.isEmpty else { throw .invalid(faults) }
        return AgreementEntry(id: id, kind: kind, words: words, amount: money, wanted: count, due: day)
    }
}

extension MoneyWords {
    /// A whole number up to ten million, with or without commas.
    static func count(_ text: String) -> Int? {
        let digits = text.trimmed.replacing(",", with: "")
        guard digits.utf8.count <= 8, let count = Int(digits), (0...10_000_000).contains(count) else { return nil }
        return count
    }
}
