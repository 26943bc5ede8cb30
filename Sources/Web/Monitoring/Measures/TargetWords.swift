import CommunitySafety
import HTML
import Proofreading
import Services

/// How success measures are shown.
enum TargetWords {
    /// A standing with its colour and shape; the word alone says it.
    static func state(_ standing: TargetStanding) -> Markup {
        let (style, icon) = look(standing)
        return span(.class("ww-state" + (style.isEmpty ? "" : " ww-state--\(style)"))) {
            icon
            " \(standing.words)"
        }
    }

    private static func look(_ standing: TargetStanding) -> (style: String, icon: StaticMarkup) {
        switch standing {
        case .met: ("done", Icons.tick)
        case .onCourse: ("track", Icons.track)
        case .near: ("risk", Icons.triangle)
        case .offCourse, .missed: ("off", Icons.cross)
        case .open, .notKnown: ("", Icons.silent)
        }
    }

    /// The target in words: "1,148 or fewer (5% less)", "among the lowest 3", "by 31 March 2024".
    static func goal(_ line: ShowMeasureProgress.Line, year: PlanYear) -> String {
        guard let target = line.target else { return line.measure.target ?? "" }
        let by = target.due.map { " by \($0.words)" } ?? ""
        switch (target.kind, target.goal) {
        case (.milestone, _): return "Done by \((target.due ?? year.range.to).words)"
        case (.rank, .value(let place)):
            return "Among the \(target.polarity == .higher ? "highest" : "lowest") \(PrintedNumber.words(place))\(by)"
        case (_, .better): return (target.polarity == .higher ? "A clear rise" : "A clear fall") + by
        case (_, .value(let value)): return "\(target.kind.words(value)) or \(beyond(target))\(by)"
        case (_, .change(let percent)):
            let change =
                percent == 0
                ? "no \(target.polarity == .higher ? "less" : "more") than before"
                : "\(PrintedNumber.words(percent))% \(target.polarity == .higher ? "more" : "less")"
            return line.goal.map { "\(target.kind.words($0)) or \(beyond(target)) (\(change))\(by)" }
                ?? "\(change.asSentence)\(by)"
        }
    }

    private static func beyond(_ target: MeasureTarget) -> String {
        if target.polarity == .higher || target.kind == .number { return "more" }
        return target.kind == .count ? "fewer" : "less"
    }

    /// What it starts from, and what the plan prints where that is something else.
    static func baseline(_ line: ShowMeasureProgress.Line) -> String {
        guard let target = line.target, let baseline = line.baseline else { return line.measure.baseline ?? "" }
        let when = line.facts.lastYear.map { ", \($0.period.words)" } ?? ""
        let words = target.kind.words(baseline) + (line.evidence == nil ? "" : when)
        guard let printed = line.measure.baseline, !words.hasPrefix(printed), !printed.isEmpty else { return words }
        return "\(words); the plan prints \(printed)"
    }

    /// The newest figure with its period.
    static func now(_ line: ShowMeasureProgress.Line) -> String {
        guard let target = line.target else { return "" }
        if let rank = line.facts.rank, target.kind == .rank {
            let place = target.polarity == .higher ? rank.of + 1 - rank.rank : rank.rank
            let end = target.polarity == .higher ? "highest" : "lowest"
            let order = place == 1 ? end : "\(Counted.place(place)) \(end)"
            return "\(order.asSentence) rate of \(rank.of)\(line.facts.now.map { ", \($0.period.words)" } ?? "")"
        }
        if let count = line.facts.count {
            let to = line.facts.countedTo.map { " up to \($0.words)" } ?? ""
            return "\(Counted.digits(count.reached)) of \(Counted.digits(count.target))\(to)"
        }
        if let now = line.facts.now {
            return "\(target.kind.words(now.value)), \(now.period.words)\(now.isProvisional ? ", provisional" : "")"
        }
        if case .typed(let typed?) = target.basis {
            return target.kind == .milestone
                ? "Done by \(typed.on.words)"
                : target.kind.words(typed.value) + (typed.of.map { " of \(Counted.digits($0))" } ?? "")
                    + ", \(typed.on.words)"
        }
        return ""
    }

    /// "Between 1,040 and 1,130, most likely 1,084".
    static func outlook(_ line: ShowMeasureProgress.Line) -> String {
        guard let outlook = line.outlook, let kind = line.target?.kind else { return "" }
        return
            "Between \(kind.words(outlook.low)) and \(kind.words(outlook.high)), most likely \(kind.words(outlook.likely))"
    }
}
