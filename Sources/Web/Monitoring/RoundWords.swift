import CommunitySafety
import HTML
import Proofreading
import Services

/// How rounds and answers are shown.
enum RoundWords {
    /// A view with its colour and shape; the word alone says it.
    static func state(_ view: LeadView?, silent: String = "No answer yet") -> Markup {
        let (style, icon) = look(view)
        return span(.class("ww-state" + (style.isEmpty ? "" : " ww-state--\(style)"))) {
            icon
            " \(view?.words ?? silent)"
        }
    }

    static func look(_ view: LeadView?) -> (style: String, icon: StaticMarkup) {
        switch view {
        case .onTrack: ("track", Icons.track)
        case .atRisk: ("risk", Icons.triangle)
        case .offTrack: ("off", Icons.cross)
        case .complete: ("done", Icons.tick)
        case .notStarted, .stopped, nil: ("", Icons.silent)
        }
    }

    /// `19 of 31 actions are answered`.
    static func answered(_ answered: Int, of all: Int) -> String {
        "\(answered) of \(all) \(all == 1 ? "action is" : "actions are") answered"
    }

    static func figures(_ figures: FiguresView) -> Markup { state(figures.verdict, silent: "Can’t be said") }

    /// `by the lead’s link on 12 January 2024`.
    static func source(_ answer: RoundAnswer) -> String {
        if let behalf = answer.update.behalf {
            return "\(behalf.who), \(behalf.how.words) on \(behalf.on.words); typed on \(answer.on.words)"
        }
        let who = answer.update.answeredBy
        let way = answer.way == .link ? "by link" : "signed in"
        return "\(who.isEmpty ? "" : "\(who), ")\(way) on \(answer.on.words)"
    }

    /// A short name for an action in a list.
    static func short(_ words: String) -> String {
        guard words.count > 48 else { return words }
        let cut = words.prefix(46)
        return String(cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex)) + " …"
    }

    /// “12 January” within the round’s own time.
    static func day(_ day: CalendarDate) -> String {
        day.words.split(separator: " ").prefix(2).joined(separator: " ")
    }

    static func of(_ round: MonitoringRound) -> String { "\(round.quarter.words), \(round.period)" }
}
