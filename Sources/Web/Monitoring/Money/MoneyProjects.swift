import CommunitySafety
import HTML
import Proofreading
import Services

/// What an award is set aside for, and what came of it.
struct MoneyProjects {
    var sight: ShowMoney.Sight
    private var book: MoneyBook { sight.book }

    @MarkupBuilder var markup: Markup {
        if !book.projects.isEmpty {
            pageSection("Projects", id: "projects") {
                table
                elsewhere("spent on", book.spentElsewhere)
                elsewhere("committed to", book.committedElsewhere)
            }
        }
    }

    private var table: Markup {
        RecordTable(
            caption: "What the award is set aside for", style: "ww-table--tight",
            columns: [
                .init(name: "Project"), .init(name: "Set aside", isNumber: true),
                .init(name: "Spent", isNumber: true), .init(name: "Left", isNumber: true),
            ] + (sight.isInside ? [.init(name: "What came of it")] : []),
            rows: book.projects.map { project in
                [
                    .init(words(project.line)), .init(Money.words(pence: project.setAside)),
                    .init(Money.words(pence: project.spent)), .init(Money.words(pence: project.left)),
                    .init(output(project)),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func elsewhere(_ deed: String, _ pence: Int) -> Markup {
        if pence > 0 {
            p(.class("ww-fine ww-after")) { "\(Money.words(pence: pence)) was \(deed) no project by name." }
        }
    }

    @MarkupBuilder private func words(_ line: MoneyLine) -> Markup {
        Markup(text: line.words)
        if let action = sight.actions.first(where: { $0.address == line.action }), let year = sight.year {
            span(.class("ww-fine ww-under")) {
                link("Action \(action.reference ?? action.address)", to: .action(year, address: action.address))
            }
        }
    }

    /// Cost beside output: by the day to which it was counted, since what was spent later bought something else.
    private func output(_ project: MoneyBook.Project) -> String {
        guard let address = project.line.action, let view = sight.outputs[address]?.last?.view else { return "" }
        guard let cost = book.cost(of: project, sight.outputs) else { return view.words }
        let reached = "\(cost.countWords) by \(cost.to.words)"
        return cost.eachWords.map { "\(reached), for \(Money.words(pence: cost.spent)) spent by then: \($0) each" }
            ?? reached
    }
}
