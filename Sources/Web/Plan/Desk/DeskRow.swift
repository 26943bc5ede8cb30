import CommunitySafety
import HTML
import Proofreading
import Services

/// One thing that awaits somebody, as a row of a table.
struct DeskRow: Sendable {
    let title: String
    private let url: SiteURL
    private let detail: String
    private let why: String
    private let due: CalendarDate?
    private let today: CalendarDate
    /// What the row's button does and says, with the version of the row that it stands for.
    private let tick: (value: String, words: String, version: Int)?
    private let visitor: Visitor

    init(_ item: WorkItem, today: CalendarDate, visitor: Visitor) {
        self.today = today
        self.visitor = visitor
        due = item.due
        switch item {
        case .mention(let line):
            (title, url) = ("Read a comment that names you", Self.address(of: line.place))
            detail = "\(line.place.title.shortened(to: 70)): \(line.words.shortened(to: 120))"
            why = "\(line.writer.asSentence) wrote it on \(line.moment.day.words)"
            tick = ("seen \(line.key)", "I have seen it", 0)
        case .request(let line, let place):
            (title, url) = (line.words, Self.address(of: place))
            detail = place.title.shortened(to: 90)
            why = "\(line.asker.asSentence) asked on \(line.askedOn.words)"
            tick = ("finish \(line.key)", "It is done", line.rowVersion)
        case .agencyComment(let line):
            (title, url) = ("Look at a comment on your action", Self.address(of: line.place))
            detail = "\(line.place.title.shortened(to: 70)): \(line.words.shortened(to: 120))"
            why = "Your agency leads it; \(line.writer) commented"
            tick = nil
        case .comments(let year, let count):
            (title, url) = ("Settle \(Counted.things(count, "comment", "comments"))", .comments(year))
            detail = "On the draft for \(year.name)"
            why = "Say what was done about each"
            tick = nil
        case .answer(let year, let consultation, let partner, let on):
            (title, url) = ("Settle the answer of \(partner)", .consultation(year, consultation))
            detail = "Consultation on the plan for \(year.name)"
            why = "They answered on \(on.words)"
            tick = nil
        case .papers(let year, let body, let meets, _):
            (title, url) = ("Send papers for \(body)", .draft(year))
            detail = "The plan for \(year.name)"
            why = "It meets on \(meets.words)"
            tick = nil
        case .proposal(let id, let file, let on):
            (title, url) = ("Take in or throw away “\(file)”", .proposal(id))
            detail = "An uploaded plan"
            why = "It has waited since \(on.words)"
            tick = nil
        case .returns(let count, let first, _):
            (title, url) = ("Send \(Counted.things(count, "return", "returns"))", .giveReturns)
            detail = count == 1 ? first : "\(first), and \(Counted.number(count - 1)) more"
            why = "Waited for from your agency"
            tick = nil
        case .receivedFile(let key, let reference, let agency, let on):
            (title, url) = ("Load file \(reference)", .receivedFile(key))
            detail = "From \(agency)"
            why = "Received on \(on.words), waiting to be loaded"
            tick = nil
        case .findings(let year, let count):
            (title, url) = ("Settle \(Counted.things(count, "finding", "findings"))", .findings(year))
            detail = "In the draft for \(year.name)"
            why = "Found by proofreading"
            tick = nil
        case .answerRound, .lateAction, .differing, .textsToRead, .roundToClose, .roundToClear, .lateRisks,
            .invitations, .yearStep, .giveFigures, .lateFigures:
            let line = MonitoringLine(item)
            (title, url, detail, why) = (line.title, line.url, line.detail, line.why)
            tick = nil
        }
    }

    var cells: [RecordTable.Cell] {
        [.init(what), .init(why), .init(by)]
    }

    @MarkupBuilder private var what: Markup {
        b { link(title, to: url) }
        span(.class("ww-desk__detail")) { detail }
        if let tick {
            form(.method(.post), .action(SiteURL.desk.address), .class("ww-bare-form")) {
                formToken(visitor)
                input(.type(.hidden), .name("version"), .value(String(tick.version)))
                button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value(tick.value)) {
                    tick.words
                    span(.class("govuk-visually-hidden")) { ": \(title), \(detail)" }
                }
            }
        }
    }

    @MarkupBuilder private var by: Markup {
        if let due {
            b { due.words }
            span(.classes("ww-desk__detail", due < today ? "ww-desk__late" : nil)) { distance(due) }
        }
    }

    private func distance(_ due: CalendarDate) -> String {
        let days = due.ordinal - today.ordinal
        if days == 0 { return "today" }
        if days == 1 { return "tomorrow" }
        return days > 0 ? "in \(days) days" : "\(Counted.digits(-days)) \(days == -1 ? "day" : "days") late"
    }

    private static func address(of place: DraftPlace) -> SiteURL {
        guard let kind = place.kind, place.isThere else { return .comments(place.year) }
        return .recordComments(place.year, kind, key: place.key)
    }
}
