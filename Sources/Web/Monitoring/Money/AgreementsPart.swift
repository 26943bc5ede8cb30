import CommunitySafety
import HTML
import Proofreading
import Services

/// The agreements with providers on the page of money, for those inside.
struct AgreementsPart {
    var list: [ShowAgreements.Sight]
    var visitor: Visitor

    var markup: Markup {
        pageSection("What goes out", id: "agreements") {
            if list.isEmpty {
                p(.class("ww-body")) {
                    "Agreements with providers stand here: the sum, what is to be delivered and reported, and what was paid. None is entered yet."
                }
            } else {
                table
            }
            if visitor.may(.keepMoney) {
                p(.class("ww-body ww-after")) { link("Enter an agreement", to: .agreement("new")) }
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "Service agreements, the latest first", style: "ww-table--tight",
            columns: [
                .init(name: "Agreement"), .init(name: "Sum", isNumber: true), .init(name: "Paid", isNumber: true),
                .init(name: "Delivered"), .init(name: "To look at"),
            ],
            rows: list.map { line in
                [
                    .init(name(line)), .init(line.book.agreement.amount.words),
                    .init(Money.words(pence: line.book.paid)), .init(delivered(line.book)),
                    .init(warnings(line.book)),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func name(_ line: ShowAgreements.Sight) -> Markup {
        link(line.book.agreement.service, to: .agreement(line.id))
        span(.class("ww-fine ww-under")) { line.book.agreement.provider }
    }

    private func delivered(_ book: AgreementBook) -> String {
        book.deliverables.map { "\(Counted.digits($0.done)) of \(Counted.digits($0.wanted ?? 0)) \($0.words)" }
            .joined(separator: "; ")
    }

    @MarkupBuilder private func warnings(_ book: AgreementBook) -> Markup {
        for warning in book.warnings { div(.class("ww-fine")) { warning.words } }
    }
}

extension AgreementWarning {
    /// As it stands on the page.
    var words: String {
        switch self {
        case .paysMore(let pence): "The payments come to \(Money.words(pence: pence)) more than was agreed."
        case .behind(let words, let done, let wouldDo):
            "\(Counted.digits(done)) \(words); \(Counted.digits(wouldDo)) would do by now."
        case .late(let words, let due): "“\(words)” was due on \(due.words)."
        case .review(let day): "It was to be looked at by \(day.words)."
        }
    }
}
