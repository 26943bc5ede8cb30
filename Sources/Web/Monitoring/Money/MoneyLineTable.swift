import CommunitySafety
import HTML
import Proofreading
import Services

/// Every line of a book of money, with what can be done to each.
struct MoneyLineTable {
    var sight: ShowMoney.Sight
    var visitor: Visitor

    private var book: MoneyBook { sight.book }
    private var side: MoneyPromise.Side { book.promise.side }

    var markup: Markup {
        pageSection(side == .comesIn ? "The book" : "Delivered, paid and reported", id: "lines") {
            if book.lines.isEmpty {
                p(.class("ww-body")) {
                    side == .comesIn
                        ? "Nothing is entered yet. Begin with the tranches in which it comes, or with the projects it is set aside for."
                        : "Nothing is entered yet. Begin with what is to be delivered, and when it is paid for."
                }
            } else {
                table
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: side == .comesIn ? "Every line of the award’s book" : "Every line of the agreement",
            style: "ww-table--tight",
            columns: [
                .init(name: "What"), .init(name: "How much", isNumber: true), .init(name: "Day"),
            ] + (sight.mayKeep ? [.init(name: "Settle or change")] : []),
            rows: book.lines.map { line in
                [
                    .init(what(line)), .init(amount(line)), .init(days(line)),
                    .init(sight.mayKeep ? deeds(line) : Markup(text: "")),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func what(_ line: MoneyLine) -> Markup {
        Markup(text: line.words)
        span(.class("ww-fine ww-under")) {
            line.kind.words(on: side)
                + (book.projects.first { $0.line.id == line.project }.map { " · \($0.line.words)" } ?? "")
        }
    }

    private func amount(_ line: MoneyLine) -> String {
        line.amount?.words ?? line.wanted.map { "\(Counted.digits(line.done)) of \(Counted.digits($0))" } ?? ""
    }

    private func days(_ line: MoneyLine) -> String {
        let settled = line.settledOn.map { "\(line.kind.settledWord(on: side) ?? "settled") \($0.words)" }
        return [line.on?.words, settled].compactMap(\.self).joined(separator: "; ")
    }

    private func deeds(_ line: MoneyLine) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(sight.work.address)) {
            formToken(visitor)
            input(.type(.hidden), .name("entry"), .value(line.id))
            input(.type(.hidden), .name("version"), .value(String(sight.versions[line.id] ?? 0)))
            if line.kind == .deliverable {
                input(
                    .class("govuk-input govuk-input--width-4"), .name("done"), .value(String(line.done)),
                    .inputMode("numeric"), .aria(.label, "How many were given: \(line.words)"))
                press("Count", "count", about: line.words)
            } else if line.kind.settledWord(on: side) != nil {
                settling(line)
            }
            a(.href(sight.url.address(asking: [("line", line.id)], at: "line-form"))) {
                "Change"
                span(.class("govuk-visually-hidden")) { " \(line.words)" }
            }
            press("Remove", "remove", about: line.words)
        }
    }

    @MarkupBuilder private func settling(_ line: MoneyLine) -> Markup {
        let isOpen = line.settledOn == nil
        input(.type(.hidden), .name("settled"), .value(isOpen ? book.today.iso : ""))
        press(isOpen ? settledWord(line) : unsettledWord(line), "settle", about: line.words)
    }

    private func word(_ line: MoneyLine) -> String { line.kind.settledWord(on: side) ?? "settled" }

    private func unsettledWord(_ line: MoneyLine) -> String {
        let word = word(line)
        return word == "came" ? "Hasn’t come after all" : "Not \(word) after all"
    }

    private func settledWord(_ line: MoneyLine) -> String {
        let word = word(line)
        return word.prefix(1).uppercased() + word.dropFirst() + " today"
    }
}
