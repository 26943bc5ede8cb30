import CommunitySafety
import HTML
import Proofreading
import Services

/// One award: what it is for, what was spent, what came of it, what it asks for, and what goes back.
struct AwardPage: Page {
    let area: NavigationItem? = .progress
    var sight: ShowMoney.Sight
    var visitor: Visitor
    var notice: String?
    var typedAward: AwardEntry?
    var typedLine: FundingLineEntry?
    var errors: [FormError] = []

    private var book: FundingBook { sight.book }
    private var address: WebAddress { SiteURL.moneyWork(sight.id).address }
    var name: String { (errors.isEmpty ? "" : "Error: ") + book.award.name }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs([("Money", .money)], here: book.award.name)
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(
            caption: "\(book.award.kind.words) · \(book.award.funder)", heading: book.award.name, answer: sentence
        ).markup
        if sight.isInside { warnings }
        sums
        projects
        if sight.isInside { lines }
        if sight.mayKeep { forms }
    }

    private var sentence: String {
        "\(Money.words(pence: book.spent)) of \(book.award.amount.words) is spent, for \(book.award.period.from.words) to \(book.award.period.to.words)."
    }

    @MarkupBuilder private var warnings: Markup {
        if !book.warnings.isEmpty {
            div(.class("ww-notice")) { for warning in book.warnings { p { warning.words } } }
        }
    }

    private var sums: Markup {
        let rows: [(String, String)] = [
            ("Sum", book.award.amount.words), ("Received", book.promised > 0 ? Money.words(pence: book.received) : ""),
            ("Set aside", Money.words(pence: book.allocated)), ("Not set aside", Money.words(pence: book.unallocated)),
            ("Spent", Money.words(pence: book.spent)),
            ("Committed", book.committed == 0 ? "" : Money.words(pence: book.committed)),
            ("Left", Money.words(pence: book.left)),
            ("Not spent of the grant", book.underspend.map { Money.words(pence: $0) } ?? ""),
            ("Given back", book.repaid == 0 ? "" : Money.words(pence: book.repaid)),
        ]
        var list: [(name: String, content: Markup)] = rows.map { (name: $0.0, content: Markup(text: $0.1)) }
        if sight.isInside {
            list.append((name: "Conditions", content: paragraphs(book.award.conditions)))
            list.append((name: "Worth", content: paragraphs(book.award.valueNote)))
        }
        return pageSection("The sums", id: "sums") {
            summaryList(list)
            if sight.isInside {
                p(.class("ww-body ww-after")) {
                    link("Mid-year return", to: .awardReturn(sight.id, .midYear))
                    " · "
                    link("Year-end return", to: .awardReturn(sight.id, .yearEnd))
                }
            }
        }
    }

    @MarkupBuilder private func paragraphs(_ text: String) -> Markup {
        for line in text.split(whereSeparator: \.isNewline) { p { String(line) } }
    }

    @MarkupBuilder private var projects: Markup {
        if !book.projects.isEmpty {
            pageSection("Projects", id: "projects") {
                RecordTable(
                    caption: "What the award is set aside for", style: "ww-table--tight",
                    columns: [
                        .init(name: "Project"), .init(name: "Set aside", isNumber: true),
                        .init(name: "Spent", isNumber: true), .init(name: "Left", isNumber: true),
                    ] + (sight.isInside ? [.init(name: "What came of it")] : []),
                    rows: book.projects.map { project in
                        [
                            .init(words(project.entry)), .init(Money.words(pence: project.setAside)),
                            .init(Money.words(pence: project.spent)), .init(Money.words(pence: project.left)),
                            .init(output(project)),
                        ]
                    }
                ).markup
                if book.spentElsewhere > 0 {
                    p(.class("ww-fine ww-after")) {
                        "\(Money.words(pence: book.spentElsewhere)) was spent on no project by name."
                    }
                }
            }
        }
    }

    @MarkupBuilder private func words(_ entry: FundingEntry) -> Markup {
        Markup(text: entry.words)
        if let action = sight.actions.first(where: { $0.address == entry.action }), let year = sight.year {
            span(.class("ww-fine ww-under")) {
                link("Action \(action.reference ?? action.address)", to: .action(year, address: action.address))
            }
        }
    }

    /// Cost beside output.
    private func output(_ project: FundingBook.Project) -> String {
        guard let address = project.entry.action, let output = sight.outputs[address] else { return "" }
        guard let count = output.count, count.reached > 0 else { return output.view.words }
        let each = (2 * project.spent + count.reached) / (2 * count.reached)
        let reached = "\(Counted.digits(count.reached)) of \(Counted.digits(count.target)) by \(output.to.words)"
        return project.spent > 0 ? "\(reached): \(Money.words(pence: each)) each" : reached
    }

    private var lines: Markup {
        pageSection("The book", id: "lines") {
            if book.entries.isEmpty {
                p(.class("ww-body")) {
                    "Nothing is entered yet. Begin with the tranches in which it comes, or with the projects it is set aside for."
                }
            } else {
                RecordTable(
                    caption: "Every line of the award’s book", style: "ww-table--tight",
                    columns: [
                        .init(name: "What"), .init(name: "Sum", isNumber: true), .init(name: "Day"),
                    ] + (sight.mayKeep ? [.init(name: "Settle or remove")] : []),
                    rows: book.entries.map { entry in
                        [
                            .init(what(entry)), .init(entry.amount?.words ?? ""), .init(days(entry)),
                            .init(sight.mayKeep ? deeds(entry) : Markup(text: "")),
                        ]
                    }
                ).markup
            }
        }
    }

    @MarkupBuilder private func what(_ entry: FundingEntry) -> Markup {
        Markup(text: entry.words)
        span(.class("ww-fine ww-under")) {
            entry.kind.words
                + (book.projects.first { $0.entry.id == entry.project }.map { " · \($0.entry.words)" } ?? "")
        }
    }

    private func days(_ entry: FundingEntry) -> String {
        let on = entry.on.map { $0.words } ?? ""
        guard let settled = entry.settledOn else { return on }
        let word = entry.kind == .report ? "sent" : entry.kind == .tranche ? "came" : "paid"
        return "\(on)\(on.isEmpty ? "" : "; ")\(word) \(settled.words)"
    }

    private func deeds(_ entry: FundingEntry) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(address)) {
            formToken(visitor)
            input(.type(.hidden), .name("entry"), .value(entry.id))
            if [.tranche, .commitment, .report].contains(entry.kind) {
                if entry.settledOn == nil {
                    input(.type(.hidden), .name("settled"), .value(book.today.iso))
                    press("Settled today", "settle", about: entry.words)
                } else {
                    input(.type(.hidden), .name("settled"), .value(""))
                    press("Not settled after all", "settle", about: entry.words)
                }
            }
            press("Remove", "remove", about: entry.words)
        }
    }

    @MarkupBuilder private var forms: Markup {
        disclosure("Enter a line", isOpen: typedLine != nil) { lineForm }
        disclosure("Change the award", isOpen: typedAward != nil) {
            AwardForm(
                entry: typedAward ?? AwardEntry(book.award), errors: typedAward == nil ? [] : errors, action: address,
                visitor: visitor, version: sight.version, word: "Keep it"
            ).markup
        }
    }

    private var lineForm: Markup {
        let line = typedLine ?? FundingLineEntry()
        let errors = typedLine == nil ? [] : errors
        return form(.class("ww-ask ww-narrow"), .method(.post), .action(address)) {
            formToken(visitor)
            ChoiceField(
                name: "line", label: "What is it?",
                options: FundingEntry.Kind.allCases.map { ($0.rawValue, $0.words) }, value: line.kind
            ).markup(errors)
            TextField(name: "words", label: "In a line", value: line.words, fills: "off").markup(errors)
            TextField(
                name: "sum", label: "Sum", hint: "None for a return.", value: line.amount, fills: "off", isShort: true
            ).markup(errors)
            TextField(
                name: "day", label: "Day", hint: "When it is due, or was spent. A project needs none.", value: line.on,
                fills: "off", isShort: true
            ).markup(errors)
            ChoiceField(
                name: "project", label: "On which project?", hint: "For what was spent or committed.",
                options: [("", "None by name")] + book.projects.map { ($0.entry.id, $0.entry.words) },
                value: line.project
            ).markup(errors)
            ChoiceField(
                name: "action", label: "Which action does a project serve?",
                options: [("", "None")]
                    + sight.actions.map {
                        ($0.address, RoundWords.short("\($0.reference.map { "\($0) " } ?? "")\($0.text)"))
                    }, value: line.action
            ).markup(errors)
            div(.class("ww-actions")) { press("Enter it", "line", isPrimary: true) }
        }
    }
}
