import CommunitySafety
import HTML
import Proofreading
import Services

/// The money that comes in and goes out: every award and agreement, what became of it, and what must be looked at.
struct MoneyPage: Page {
    let area: NavigationItem? = .progress
    var list: ShowMoney.List
    var visitor: Visitor
    var typed: PromiseEntry?
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Money" }

    var content: Markup {
        errorSummary(errors)
        PageTop(caption: list.isInside ? "For those inside" : nil, heading: "What money is there?", answer: sentence)
            .markup
        if !list.awards.isEmpty { awards }
        if list.mayKeep {
            disclosure("Enter an award", isOpen: typed != nil || list.awards.isEmpty) {
                PromiseFields(
                    entry: typed ?? PromiseEntry(), side: .comesIn, errors: typed == nil ? [] : errors,
                    address: SiteURL.moneyWork(nil).address, visitor: visitor
                ).markup
            }
        }
        if list.isInside { agreements }
    }

    private var sentence: String {
        guard !list.awards.isEmpty else {
            return
                "Grants, core funding and help in kind stand here, with what they are set aside for, what is spent, and what goes back. None is entered yet."
        }
        let pence = list.awards.reduce(0) { $0 + $1.book.promise.amount.pence }
        let spent = list.awards.reduce(0) { $0 + $1.book.spent }
        let awards = Counted.things(list.awards.count, "award", "awards")
        return
            "\(awards.asSentence) of \(Money.words(pence: pence)) in all; \(Money.words(pence: spent)) of it is spent."
    }

    private var awards: Markup {
        RecordTable(
            caption: "Awards, the latest first", style: "ww-table--tight",
            columns: [
                .init(name: "Award"), .init(name: "Sum", isNumber: true), .init(name: "Set aside", isNumber: true),
                .init(name: "Spent", isNumber: true), .init(name: "Left", isNumber: true),
            ] + (list.isInside ? [.init(name: "To look at")] : []),
            rows: list.awards.map { line in
                let book = line.book
                return [
                    .init(name(line)), .init(book.promise.amount.words), .init(Money.words(pence: book.allocated)),
                    .init(Money.words(pence: book.spent)), .init(Money.words(pence: book.left)),
                    .init(list.isInside ? warnings(book) : Markup(text: "")),
                ]
            }
        ).markup
    }

    private var agreements: Markup {
        pageSection("What goes out", id: "agreements") {
            if list.agreements.isEmpty {
                p(.class("ww-body")) {
                    "Agreements with providers stand here: the sum, what is to be delivered and reported, and what was paid. None is entered yet."
                }
            } else {
                agreementTable
            }
            if list.mayKeep {
                p(.class("ww-body ww-after")) { link("Enter an agreement", to: .agreement("new")) }
            }
        }
    }

    private var agreementTable: Markup {
        RecordTable(
            caption: "Service agreements, the latest first", style: "ww-table--tight",
            columns: [
                .init(name: "Agreement"), .init(name: "Sum", isNumber: true), .init(name: "Paid", isNumber: true),
                .init(name: "Delivered"), .init(name: "To look at"),
            ],
            rows: list.agreements.map { line in
                [
                    .init(name(line)), .init(line.book.promise.amount.words),
                    .init(Money.words(pence: line.book.paid)), .init(delivered(line.book)),
                    .init(warnings(line.book)),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func name(_ line: ShowMoney.Line) -> Markup {
        let promise = line.book.promise
        link(promise.name, to: .moneyBook(line.id, on: promise.side))
        span(.class("ww-fine ww-under")) {
            promise.side == .comesIn ? "\(promise.kind.words) · \(promise.party)" : promise.party
        }
    }

    private func delivered(_ book: MoneyBook) -> String {
        book.deliverables.map { "\(Counted.digits($0.done)) of \(Counted.digits($0.wanted ?? 0)) \($0.words)" }
            .joined(separator: "; ")
    }

    @MarkupBuilder private func warnings(_ book: MoneyBook) -> Markup {
        for warning in book.warnings { div(.class("ww-fine")) { warning.words } }
    }
}
