import CommunitySafety
import HTML
import Proofreading
import Services

/// One award or agreement: what it is for, what it came to, what must be looked at, and its book of lines.
struct MoneyBookPage: Page {
    let area: NavigationItem? = .progress
    var sight: ShowMoney.Sight
    var visitor: Visitor
    var notice: MoneyNotice?
    /// The line whose form is open.
    var changing: MoneyLine?
    var typedPromise: PromiseEntry?
    var typedLine: MoneyLineEntry?
    /// Whether somebody was quicker, so that theirs is shown beside what was typed.
    var isClash = false
    var errors: [FormError] = []

    private var book: MoneyBook { sight.book }
    private var promise: MoneyPromise { book.promise }
    private var comesIn: Bool { promise.side == .comesIn }
    var name: String {
        (errors.isEmpty ? "" : "Error: ") + (comesIn ? promise.name : "\(promise.name), \(promise.party)")
    }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Money", .money)], here: promise.name)
        if let notice { notice.markup(at: sight.work.address, visitor) }
        PageTop(
            caption: comesIn ? "\(promise.kind.words) · \(promise.party)" : promise.party, heading: promise.name,
            answer: sentence
        ).markup
        if sight.isInside, !book.warnings.isEmpty {
            div(.class("ww-notice")) { for warning in book.warnings { p { warning.words } } }
        }
        pageSection(comesIn ? "The sums" : "The agreement", id: "sums") {
            summaryList(comesIn ? awardFacts : agreementFacts)
            if comesIn, sight.isInside { returns }
        }
        if comesIn { MoneyProjects(sight: sight).markup }
        if sight.isInside { MoneyLineTable(sight: sight, visitor: visitor).markup }
        if sight.mayKeep { forms }
    }

    private var sentence: String {
        let days = "It is for \(promise.days)."
        guard !comesIn else {
            return "\(Money.words(pence: book.spent)) of \(promise.amount.words) is spent. \(days)"
        }
        let cost = book.unitCost.map { ", \(Money.words(pence: $0)) for each that was given" } ?? ""
        return "\(Money.words(pence: book.paid)) of \(promise.amount.words) is paid\(cost). \(days)"
    }

    private typealias Facts = [(name: String, content: Markup)]

    private var awardFacts: Facts {
        let rows: [(String, String)] = [
            ("Sum", promise.amount.words), ("Received", book.promised > 0 ? Money.words(pence: book.received) : ""),
            ("Set aside", Money.words(pence: book.allocated)), ("Not set aside", Money.words(pence: book.unallocated)),
            ("Spent", Money.words(pence: book.spent)),
            ("Committed", book.committed == 0 ? "" : Money.words(pence: book.committed)),
            ("Left", Money.words(pence: book.left)),
            ("Not spent of the grant", book.underspend.map { Money.words(pence: $0) } ?? ""),
            ("Given back", book.repaid == 0 ? "" : Money.words(pence: book.repaid)),
        ]
        return Self.facts(rows) + (sight.isInside ? [worth] : [])
    }

    private var agreementFacts: Facts {
        var facts = Self.facts([
            ("Sum", promise.amount.words), ("In payments", Money.words(pence: book.planned)),
            ("Paid", Money.words(pence: book.paid)), ("Review", promise.review?.words ?? ""),
        ])
        if let action = sight.actions.first(where: { $0.address == promise.action }), let year = sight.year {
            let words = "Action \(action.reference ?? action.address)"
            facts.append((name: "Serves", content: link(words, to: .action(year, address: action.address))))
        }
        return facts + [worth]
    }

    private static func facts(_ rows: [(String, String)]) -> Facts {
        rows.map { (name: $0.0, content: Markup(text: $0.1)) }
    }

    private var worth: (name: String, content: Markup) {
        (name: "Worth", content: Self.paragraphs(promise.valueNote))
    }

    @MarkupBuilder private static func paragraphs(_ text: String) -> Markup {
        for line in text.split(whereSeparator: \.isNewline) { p { String(line) } }
    }

    private var returns: Markup {
        p(.class("ww-body ww-after")) {
            link("Mid-year return", to: .awardReturn(sight.id, .midYear))
            " · "
            link("Year-end return", to: .awardReturn(sight.id, .yearEnd))
        }
    }

    @MarkupBuilder private var forms: Markup {
        div(.id("line-form")) {
            disclosure(
                changing.map { "Change “\(RoundWords.short($0.words))”" } ?? "Enter a line",
                isOpen: typedLine != nil || changing != nil
            ) {
                MoneyLineFields(
                    entry: typedLine ?? changing.map { MoneyLineEntry($0) } ?? MoneyLineEntry(), sight: sight,
                    line: changing, errors: typedLine == nil ? [] : errors, visitor: visitor,
                    isClash: isClash && typedLine != nil
                ).markup
            }
        }
        disclosure(comesIn ? "Change the award" : "Change the agreement", isOpen: typedPromise != nil) {
            PromiseFields(
                entry: typedPromise ?? PromiseEntry(promise), side: promise.side, actions: sight.actions,
                errors: typedPromise == nil ? [] : errors, address: sight.work.address, visitor: visitor,
                version: sight.version, theirs: isClash && typedPromise != nil ? PromiseEntry(promise) : nil
            ).markup
        }
    }
}

extension ShowMoney.Sight {
    /// Where the book is.
    var url: SiteURL { .moneyBook(id, on: book.promise.side) }
    /// Where its forms go.
    var work: SiteURL { book.promise.side == .comesIn ? .moneyWork(id) : .agreementWork(id) }
}

extension SiteURL {
    static func moneyBook(_ id: String, on side: MoneyPromise.Side) -> SiteURL {
        side == .comesIn ? .award(id) : .agreement(id)
    }
}
