import CommunitySafety
import HTML
import Proofreading
import Services

/// The money that comes in: every award, what of it is set aside and spent, and what must be looked at.
struct MoneyPage: Page {
    let area: NavigationItem? = .progress
    var list: ShowMoney.List
    var visitor: Visitor
    var typed: AwardEntry?
    /// What goes out; empty for everybody but those inside.
    var agreements: [ShowAgreements.Sight] = []
    var errors: [FormError] = []

    var name: String { (errors.isEmpty ? "" : "Error: ") + "Money" }

    var content: Markup {
        errorSummary(errors)
        PageTop(caption: list.isInside ? "For those inside" : nil, heading: "What money is there?", answer: sentence)
            .markup
        if !list.lines.isEmpty { table }
        if list.mayKeep {
            disclosure("Enter an award", isOpen: typed != nil || list.lines.isEmpty) {
                AwardForm(
                    entry: typed ?? AwardEntry(), errors: typed == nil ? [] : errors,
                    action: SiteURL.moneyWork(nil).address,
                    visitor: visitor,
                    version: 0, word: "Enter it"
                ).markup
            }
        }
        if list.isInside {
            AgreementsPart(list: agreements, visitor: visitor).markup
        }
    }

    private var sentence: String {
        guard !list.lines.isEmpty else {
            return
                "Grants, core funding and help in kind stand here, with what they are set aside for, what is spent, and what goes back. None is entered yet."
        }
        let pence = list.lines.reduce(0) { $0 + $1.book.award.amount.pence }
        let spent = list.lines.reduce(0) { $0 + $1.book.spent }
        let awards = Counted.things(list.lines.count, "award", "awards")
        return
            "\(awards.asSentence) of \(Money.words(pence: pence)) in all; \(Money.words(pence: spent)) of it is spent."
    }

    private var table: Markup {
        RecordTable(
            caption: "Awards, the latest first", style: "ww-table--tight",
            columns: [
                .init(name: "Award"), .init(name: "Sum", isNumber: true), .init(name: "Set aside", isNumber: true),
                .init(name: "Spent", isNumber: true), .init(name: "Left", isNumber: true),
            ] + (list.isInside ? [.init(name: "To look at")] : []),
            rows: list.lines.map { line in
                let book = line.book
                return [
                    .init(award(line)), .init(book.award.amount.words), .init(Money.words(pence: book.allocated)),
                    .init(Money.words(pence: book.spent)), .init(Money.words(pence: book.left)),
                    .init(list.isInside ? warnings(book) : Markup(text: "")),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func award(_ line: ShowMoney.Line) -> Markup {
        link(line.book.award.name, to: .award(line.id))
        span(.class("ww-fine ww-under")) { "\(line.book.award.kind.words) · \(line.book.award.funder)" }
    }

    @MarkupBuilder private func warnings(_ book: FundingBook) -> Markup {
        for warning in book.warnings { div(.class("ww-fine")) { warning.words } }
    }
}

extension FundingWarning {
    /// As it stands on the page.
    var words: String {
        switch self {
        case .tranchesDiffer(let pence) where pence > 0: "\(Money.words(pence: pence)) of the award is in no tranche."
        case .tranchesDiffer(let pence): "The tranches promise \(Money.words(pence: -pence)) more than the award."
        case .overAllocated(let pence): "\(Money.words(pence: pence)) more is set aside than there is."
        case .overspent(let pence): "It is overspent by \(Money.words(pence: pence))."
        case .projectOverspent(let project, let pence): "“\(project)” is overspent by \(Money.words(pence: pence))."
        case .toReturn(let pence): "\(Money.words(pence: pence)) wasn’t spent and is to go back."
        case .returnedTooMuch(let pence): "\(Money.words(pence: pence)) more went back than was left."
        case .late(let words, let due): "“\(words)” was due on \(due.words)."
        }
    }
}
