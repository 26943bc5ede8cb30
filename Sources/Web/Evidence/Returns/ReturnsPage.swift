import CommunitySafety
import HTML
import Proofreading
import Services

/// Who owes which return for a quarter.
struct ReturnsPage: Page {
    let name = "Data returns"
    let area: NavigationItem? = .figures
    var answer: ListReturns.Answer
    var visitor: Visitor
    var notice: Markup?

    private var period: String { ReturnWords.period(answer.quarter) }
    private var mayLoad: Bool { visitor.may(.loadEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .returns).markup
        notice
        PageTop(heading: "Who owes which return?", answer: sentence).markup
        tools
        if !answer.files.isEmpty { files }
        if answer.isEmpty { empty } else { quarter }
        if !answer.earlier.isEmpty { earlier }
    }

    private var sentence: String {
        guard !answer.isEmpty else {
            return "What each agency owes for each quarter stands here, with what came and what is waited for."
        }
        guard !answer.lines.isEmpty else { return "Nothing is owed for \(period)." }
        let waiting = Counted.things(answer.waiting.count, "return is waited for", "returns are waited for")
        let count = answer.received.count
        let received = count == 0 ? "none received" : "\(Counted.number(count)) received"
        return "\(waiting.asSentence), \(received) for \(period)."
    }

    @MarkupBuilder private var tools: Markup {
        div(.class("ww-actions ww-after")) {
            if visitor.may(.giveReturn) { linkButton("Send a file", to: .giveReturns) }
            if visitor.may(.shareLink), mayLoad, !answer.isEmpty {
                linkButton("Ask an agency by a link", to: .askForReturns, isSecondary: true)
            }
            if visitor.may(.keepEvidence) {
                linkButton("What the law prescribes", to: .returnCatalogue, isSecondary: true)
                linkButton("Add a local return", to: .returnForm("new"), isSecondary: true)
            }
        }
    }

    private var files: Markup {
        pageSection("Files waiting to be loaded", id: "files") {
            RecordTable(
                caption: "Files waiting to be loaded",
                columns: ["File", "From", "For", "Received"].map { .init(name: $0) },
                rows: answer.files.map { file in
                    [
                        .init(link(file.name, to: .receivedFile(file.key))), .init(file.agencyName),
                        .init(ReturnWords.parts(file)),
                        .init("\(file.receivedOn.words), \(FileSize.words(file.byteCount))"),
                    ]
                }
            ).markup
        }
    }

    private var quarter: Markup {
        pageSection(period, id: "quarter", aside: quarters) {
            if answer.lines.isEmpty {
                p(.class("ww-body ww-body--s")) { "No return has a period that ends in this quarter." }
            } else {
                table(answer.lines, caption: "Returns for \(period)")
            }
        }
    }

    private var quarters: Markup {
        span(.class("ww-fine")) {
            neighbour(answer.quarter.from.adding(days: -1), "Earlier")
            " · "
            neighbour(answer.quarter.to.adding(days: 1), "Later")
        }
    }

    private func neighbour(_ day: CalendarDate?, _ word: String) -> Markup? {
        guard let quarter = day.flatMap({ EvidencePeriod(quarterOf: $0) }) else { return nil }
        let month = String(quarter.from.iso.prefix(7))
        return a(.href(SiteURL.returns.address(asking: [("quarter", month)]))) {
            "\(word): \(ReturnWords.period(quarter))"
        }
    }

    private var earlier: Markup {
        pageSection("Still waited for", id: "earlier") {
            table(answer.earlier, caption: "Returns of earlier quarters that are waited for", showsPeriod: true)
        }
    }

    private func table(_ lines: [ReturnLine], caption: String, showsPeriod: Bool = false) -> Markup {
        let names = ["Agency", "Return"] + (showsPeriod ? ["Period"] : []) + ["State", "Due"]
        return RecordTable(
            caption: caption, columns: names.map { .init(name: $0) },
            rows: lines.map { line in
                [.init(line.agencyName), .init(what(line, showsPeriod: showsPeriod))]
                    + (showsPeriod ? [.init(ReturnWords.period(line.period))] : [])
                    + [.init(state(line)), .init(span(.class("ww-nowrap")) { line.due.words })]
            }
        ).markup
    }

    @MarkupBuilder private func what(_ line: ReturnLine, showsPeriod: Bool) -> Markup {
        link(line.terms.dataset, to: .returnPart(line.partKey))
        if !showsPeriod, line.period != answer.quarter {
            span(.class("ww-fine ww-under")) { ReturnWords.period(line.period) }
        }
    }

    @MarkupBuilder private func state(_ line: ReturnLine) -> Markup {
        ReturnWords.state(line.standing)
        if line.standing.isOpen, let asked = line.askedOn {
            span(.class("ww-fine ww-under")) { "Asked by a link on \(asked.words)" }
        }
    }

    private var empty: Markup {
        p(.class("ww-body")) {
            if visitor.may(.keepEvidence) {
                "Begin with "
                link("what the law prescribes", to: .returnCatalogue)
                ": say which agency owes it, and from which quarter on."
            } else {
                "No return has been agreed yet. Ask \(Permission.keepEvidence.whoCan): they can begin."
            }
        }
    }
}
