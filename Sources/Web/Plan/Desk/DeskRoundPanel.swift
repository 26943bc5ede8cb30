import CommunitySafety
import HTML
import Proofreading
import Services

/// The round that is asked, beside one’s work: how far it is, and who is waited for.
struct DeskRoundPanel {
    var round: DeskRound
    var today: CalendarDate
    var mayRemind: Bool

    private var own: MonitoringRound { round.round }

    @MarkupBuilder var markup: Markup {
        pageSection(
            own.quarter.words, id: "round", aside: link("The round", to: .round(own.year, own.quarter))
        ) {
            gauge
            p(.class("ww-fine")) { progress }
            dl(.class("ww-facts ww-after")) {
                dt { "Asked" }
                dd { "\(RoundWords.day(own.window.opens)) to \(own.window.closes.words)" }
                dt { "Due" }
                dd { own.window.due.words }
                dt { "Read" }
                dd { read }
            }
        }
        pageSection(own.state == .open ? "Waiting for" : "Returns received", id: "waiting") {
            ul(.class("ww-waiting")) { for asked in round.waiting.prefix(12) { li { of(asked) } } }
            if round.waiting.count > 12 {
                p(.class("ww-body ww-body--s")) { "And \(Counted.number(round.waiting.count - 12)) more in the round." }
            }
            p(.class("ww-fine ww-after")) { "Every partner sees this list." }
        }
    }

    private var read: String {
        if let clearance = own.clearance { return "by the strategy group on \(clearance.on.words)" }
        return own.state == .closed ? "not yet: closed on \(own.closedOn?.words ?? "")" : "after it is closed"
    }

    private var progress: String {
        let answered = "\(round.answered) of \(round.asked) answered."
        guard own.state == .open, let day, let days else { return answered }
        return "\(answered) The mark is today, day \(day) of \(days)."
    }

    private var days: Int? { DateRange(from: own.window.opens, to: own.window.closes)?.days }
    private var day: Int? {
        guard today >= own.window.opens, today <= own.window.closes else { return nil }
        return today.ordinal - own.window.opens.ordinal + 1
    }

    private var gauge: Markup {
        let width = 340
        let share = round.asked == 0 ? 0 : width * round.answered / round.asked
        return svg(
            width: width, height: 22, .class("ww-gauge"), .role("img"),
            .aria(.label, "\(round.answered) of \(round.asked) actions answered")
        ) {
            svgBox(x: 0, y: 5, width: width, height: 12, .class("all"))
            svgBox(x: 0, y: 5, width: share, height: 12, .class("in"))
            if own.state == .open, let day, let days {
                svgBox(x: width * (2 * day - 1) / (2 * days) - 1, y: 0, width: 2, height: 22, .class("now"))
            }
        }
    }

    @MarkupBuilder private func of(_ asked: DeskRound.Asked) -> Markup {
        b { asked.name ?? "Nobody by name" }
        span {
            if asked.asked <= 12 {
                span(.class("ww-blocks")) {
                    for place in 0..<asked.asked { place < asked.answered ? Icons.came : Icons.silent }
                }
            }
            asked.isComplete ? "Complete" : "\(asked.answered) of \(asked.asked)"
            if mayRemind, !asked.isComplete, own.state == .open {
                " "
                a(
                    .class("ww-waiting__deed"),
                    .href(SiteURL.roundCall(own.year, own.quarter).address(asking: [("lead", asked.name ?? "")]))
                ) {
                    "Ring"
                    span(.class("govuk-visually-hidden")) {
                        " \(asked.name ?? "nobody by name"), and type what they say"
                    }
                }
            }
        }
    }
}
