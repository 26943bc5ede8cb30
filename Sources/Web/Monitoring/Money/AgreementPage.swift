import CommunitySafety
import HTML
import Proofreading
import Services

/// One agreement with a provider: what was promised, what was given, what was paid, and what is late.
struct AgreementPage: Page {
    let area: NavigationItem? = .progress
    var sight: ShowAgreements.Sight
    var visitor: Visitor
    var notice: String?
    var typedAgreement: AgreementForm?
    var typedLine: AgreementLineForm?
    var errors: [FormError] = []

    private var book: AgreementBook { sight.book }
    private var agreement: ServiceAgreement { book.agreement }
    private var address: WebAddress { SiteURL.agreementWork(sight.id).address }
    var name: String { (errors.isEmpty ? "" : "Error: ") + "\(agreement.service), \(agreement.provider)" }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Money", .money)], here: agreement.service)
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(caption: agreement.provider, heading: agreement.service, answer: sentence).markup
        if !book.warnings.isEmpty {
            div(.class("ww-notice")) { for warning in book.warnings { p { warning.words } } }
        }
        pageSection("The agreement", id: "agreement") { summaryList(facts) }
        lines
        if sight.mayKeep { forms }
    }

    private var sentence: String {
        let cost = book.unitCost.map { ", \(Money.words(pence: $0)) for each that was given" } ?? ""
        return
            "\(Money.words(pence: book.paid)) of \(agreement.amount.words) is paid\(cost), for \(agreement.period.from.words) to \(agreement.period.to.words)."
    }

    private var facts: [(name: String, content: Markup)] {
        var facts: [(name: String, content: Markup)] = [
            (name: "Sum", content: Markup(text: agreement.amount.words)),
            (name: "In payments", content: Markup(text: Money.words(pence: book.planned))),
            (name: "Paid", content: Markup(text: Money.words(pence: book.paid))),
            (name: "Review", content: Markup(text: agreement.review?.words ?? "")),
        ]
        if let action = sight.actions.first(where: { $0.address == agreement.action }), let year = sight.year {
            facts.append(
                (
                    name: "Serves",
                    content: link(
                        "Action \(action.reference ?? action.address)", to: .action(year, address: action.address))
                ))
        }
        facts.append((name: "Conditions", content: paragraphs(agreement.conditions)))
        facts.append((name: "Worth", content: paragraphs(agreement.valueNote)))
        return facts
    }

    @MarkupBuilder private func paragraphs(_ text: String) -> Markup {
        for line in text.split(whereSeparator: \.isNewline) { p { String(line) } }
    }

    private var lines: Markup {
        pageSection("Delivered, paid and reported", id: "lines") {
            if book.entries.isEmpty {
                p(.class("ww-body")) {
                    "Nothing is entered yet. Begin with what is to be delivered, and when it is paid for."
                }
            } else {
                RecordTable(
                    caption: "Every line of the agreement", style: "ww-table--tight",
                    columns: [
                        .init(name: "What"), .init(name: "How much"), .init(name: "Day"),
                    ] + (sight.mayKeep ? [.init(name: "Change")] : []),
                    rows: book.entries.map { entry in
                        [
                            .init(what(entry)), .init(amount(entry)), .init(days(entry)),
                            .init(sight.mayKeep ? deeds(entry) : Markup(text: "")),
                        ]
                    }
                ).markup
            }
        }
    }

    @MarkupBuilder private func what(_ entry: AgreementEntry) -> Markup {
        Markup(text: entry.words)
        span(.class("ww-fine ww-under")) { entry.kind.words }
    }

    private func amount(_ entry: AgreementEntry) -> String {
        entry.amount?.words
            ?? entry.wanted.map { "\(Counted.digits(entry.done)) of \(Counted.digits($0))" } ?? ""
    }

    private func days(_ entry: AgreementEntry) -> String {
        let due = entry.due.map { $0.words } ?? ""
        guard let settled = entry.settledOn else { return due }
        return "\(due)\(due.isEmpty ? "" : "; ")\(entry.kind == .payment ? "paid" : "came") \(settled.words)"
    }

    private func deeds(_ entry: AgreementEntry) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(address)) {
            formToken(visitor)
            input(.type(.hidden), .name("entry"), .value(entry.id))
            if entry.kind == .deliverable {
                input(
                    .class("govuk-input govuk-input--width-4"), .name("done"), .value(String(entry.done)),
                    .inputMode("numeric"), .aria(.label, "How many were given: \(entry.words)"))
                press("Count", "count", about: entry.words)
            } else if entry.settledOn == nil {
                input(.type(.hidden), .name("settled"), .value(book.today.iso))
                press("Settled today", "settle", about: entry.words)
            } else {
                input(.type(.hidden), .name("settled"), .value(""))
                press("Not settled after all", "settle", about: entry.words)
            }
            press("Remove", "remove", about: entry.words)
        }
    }

    @MarkupBuilder private var forms: Markup {
        disclosure("Enter a line", isOpen: typedLine != nil) { lineForm }
        disclosure("Change the agreement", isOpen: typedAgreement != nil) {
            AgreementFields(
                entry: typedAgreement ?? AgreementForm(agreement), actions: sight.actions,
                errors: typedAgreement == nil ? [] : errors, address: address, visitor: visitor,
                version: sight.version, word: "Keep it"
            ).markup
        }
    }

    private var lineForm: Markup {
        let line = typedLine ?? AgreementLineForm()
        let errors = typedLine == nil ? [] : errors
        return form(.class("ww-ask ww-narrow"), .method(.post), .action(address)) {
            formToken(visitor)
            ChoiceField(
                name: "line", label: "What is it?",
                options: AgreementEntry.Kind.allCases.map { ($0.rawValue, $0.words) }, value: line.kind
            ).markup(errors)
            TextField(
                name: "words", label: "In a line", hint: "Of what is delivered the thing itself: courses, evenings.",
                value: line.words, fills: "off"
            ).markup(errors)
            TextField(
                name: "wanted", label: "How many are agreed?", hint: "Of what is to be delivered.", value: line.wanted,
                fills: "off", isShort: true
            ).markup(errors)
            TextField(
                name: "sum", label: "Sum", hint: "Of a payment.", value: line.amount, fills: "off", isShort: true
            ).markup(errors)
            TextField(
                name: "day", label: "Due on", hint: "Such as 31 October 2024.", value: line.due, fills: "off",
                isShort: true
            ).markup(errors)
            div(.class("ww-actions")) { press("Enter it", "line", isPrimary: true) }
        }
    }
}
