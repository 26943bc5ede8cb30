import CommunitySafety
import HTML
import Proofreading
import Services

/// One success measure with its figures.
struct MeasureCard {
    var line: ShowMeasureProgress.Line
    var answer: ShowMeasureProgress.Answer

    var markup: Markup {
        article(.class("ww-plot-sheet"), .id("m-\(line.address)")) {
            h3(.class("ww-figure__title")) { line.measure.text }
            if let standing = line.standing { p(.class("ww-judged__state")) { TargetWords.state(standing) } }
            if line.target == nil { unset } else { facts }
            foot
        }
    }

    private var facts: Markup {
        dl(.class("ww-facts ww-judged__facts")) {
            for (name, words) in rows where !words.isEmpty {
                dt { name }
                dd { words }
            }
        }
    }

    private var rows: [(String, String)] {
        [
            ("Started from", TargetWords.baseline(line)), ("Target", TargetWords.goal(line, year: answer.year)),
            ("Now", TargetWords.now(line)), ("Change", change), ("Year end", yearEnd), ("Why", why),
        ]
    }

    /// With which way it travels, where the sentence doesn’t say that itself.
    private var change: String {
        switch line.travel {
        case .better, .worse: line.change.isEmpty ? "" : "\(line.travel.words). \(line.change)"
        case .noClearChange, .notKnown: line.change
        }
    }

    private var yearEnd: String {
        let outlook = TargetWords.outlook(line)
        guard outlook.isEmpty, line.facts.now != nil, !line.facts.isWhole, line.target?.kind == .count else {
            return outlook
        }
        return "Not known yet"
    }

    /// Nothing where it would say the year’s end again.
    private var why: String { line.outlook == nil || line.goal == nil ? line.reason : "" }

    @MarkupBuilder private var unset: Markup {
        let printed = [
            line.measure.baseline.map { "starts from \($0)" }, line.measure.target.map { "aims at \($0)" },
        ].compactMap(\.self)
        if !printed.isEmpty { p(.class("ww-body ww-body--s")) { "The plan \(printed.joined(separator: " and "))." } }
        p(.class("ww-body ww-body--s")) {
            answer.isInside
                ? "Nobody has said what it is read from."
                : "Not known yet: no published figure says how it stands."
        }
        if let suggestion = line.suggestion, answer.mayKeep {
            p(.class("ww-fine")) { "Its words read like \(suggestion.kind.words.lowercasedFirst)." }
        }
    }

    @MarkupBuilder private var foot: Markup {
        if !line.source.isEmpty || line.evidence != nil {
            p(.class("ww-fine")) {
                if let evidence = line.evidence { link(evidence.name, to: .measure(evidence.key)) }
                if !line.source.isEmpty { "\(line.evidence == nil ? "" : ". ")Source: \(line.source)" }
                if let day = line.asAt { ", as at \(day.words)" }
            }
        }
        if answer.isInside { inside }
    }

    @MarkupBuilder private var inside: Markup {
        p(.class("ww-fine")) {
            if let owner = line.target?.owner, !owner.isEmpty { "\(owner) answers for it. " }
            if line.actions.isEmpty {
                "No action counts towards it. "
            } else {
                line.actions.count == 1 ? "Served by action " : "Served by actions "
                for (index, action) in line.actions.enumerated() {
                    if index > 0 { ", " }
                    link(action.reference ?? action.address, to: .action(answer.year, address: action.address))
                }
                ". "
            }
        }
        if answer.mayKeep {
            p(.class("ww-fine")) {
                a(.href(SiteURL.measureTarget(answer.year, line.address).address)) {
                    line.target == nil ? "Say what it is judged by" : "Change what it is judged by"
                    span(.class("govuk-visually-hidden")) { ": \(line.measure.text)" }
                }
            }
        }
    }
}
