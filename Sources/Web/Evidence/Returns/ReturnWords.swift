import CommunitySafety
import HTML
import Proofreading
import Services

/// How returns, their periods and their states are put in words.
enum ReturnWords {
    /// “October to December 2023”, “October 2023”, “April 2023 to March 2024”, “3 May to 9 July 2023”.
    static func period(_ period: EvidencePeriod) -> String {
        let (from, to) = (period.from, period.to)
        guard period.months != nil else {
            let first = from.year == to.year ? "\(from.day) \(month(from))" : from.words
            return from == to ? from.words : "\(first) to \(to.words)"
        }
        if period.months == 1 { return "\(month(from)) \(from.year)" }
        let first = from.year == to.year ? month(from) : "\(month(from)) \(from.year)"
        return "\(first) to \(month(to)) \(to.year)"
    }

    static func rhythm(_ rhythm: ReturnRhythm) -> String {
        switch rhythm {
        case .monthly: "every month"
        case .quarterly: "every quarter"
        case .yearly: "every financial year"
        case .once: "once"
        }
    }

    static func due(_ terms: DataReturn) -> String {
        guard let days = terms.dueDays else { return "by the end of the period that follows" }
        return days == 0 ? "by the last day of the period" : "within \(days) \(days == 1 ? "day" : "days")"
    }

    /// The state with its mark; the words alone say it.
    static func state(_ standing: ReturnStanding) -> Markup {
        switch standing {
        case .running, .due, .nobody: Markup(text: plain(standing))
        case .waitingFor: mark(Icons.triangle, plain(standing))
        case .answered(let answer): mark(answer.kind == .received ? Icons.tick : Icons.dot, plain(standing))
        }
    }

    static func plain(_ standing: ReturnStanding) -> String {
        switch standing {
        case .running: "Period not over"
        case .due: "Due"
        case .waitingFor: "Waiting for"
        case .nobody: "Nobody owes it: the agency has ended"
        case .answered(let answer): plain(answer)
        }
    }

    private static func plain(_ answer: ReturnAnswer) -> String {
        switch answer.kind {
        case .received:
            if let load = answer.load { return "Received \(answer.on.words), load \(load)" }
            return answer.file == nil
                ? "Received outside Watchward, \(answer.on.words)" : "Received \(answer.on.words)"
        case .nothing: return "Nothing to report"
        case .excused: return "Excused: \(answer.reason)"
        }
    }

    static func file(_ state: ReceivedFile.State) -> String {
        switch state {
        case .waiting: "Received, waiting to be loaded"
        case .loaded(let number): number.map { "Taken in by load \($0)" } ?? "Taken in"
        case .discarded: "Thrown away: it couldn’t be used"
        case .expired: "What was in it was removed after its time: ask for it again"
        }
    }

    static func parts(_ file: ReceivedFile) -> String {
        file.parts.map { "\($0.dataset), \(period($0.period))" }.joined(separator: "; ")
    }

    private static func month(_ day: CalendarDate) -> String { CalendarDate.monthNames[day.month - 1] }
}
