internal import CommunitySafety
internal import Proofreading

/// What a message about a round says: that something awaits, by the actions' references, and nothing of their content.
struct RoundLetter {
    /// One lead's part of it, with the number of its link.
    struct Part {
        let party: String
        let references: [String]
    }

    let kind: MessageKind
    let partnership: String
    let round: MonitoringRound
    let today: CalendarDate
    let parts: [Part]
    /// Whether the links still take answers.
    var isAnswerable = true

    private var count: Int { parts.reduce(0) { $0 + $1.references.count } }
    private var actions: String { count == 1 ? "1 action" : "\(count) actions" }
    private var due: String { round.window.due.words }

    var subject: String {
        switch kind {
        case .notice, .before, .nudge: "\(partnership): \(actions) to answer by \(due)"
        case .due: "\(partnership): \(actions) to answer today"
        case .after: "\(partnership): \(actions) still to answer"
        case .escalation: "\(partnership): answers are late"
        case .copy: "\(partnership): something was typed in your name"
        case .test: "\(partnership): a test message"
        }
    }

    var text: String {
        let paragraphs =
            [opening] + (kind == .escalation ? [late] : parts.enumerated().map(part))
            + (kind == .copy ? copyClosing : closing)
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private var opening: String {
        let asks = "\(partnership) asks how the actions that you lead are going, for \(round.period)."
        return switch kind {
        case .notice: "\(asks) Answers are due by \(due)."
        case .before, .nudge: "\(asks) Answers are due by \(due), and yours hasn’t come yet."
        case .due: "\(asks) Answers are due today, and yours hasn’t come yet."
        case .after: "\(asks) Answers were due by \(due). You can still answer until \(round.window.closes.words)."
        case .escalation: "\(partnership) asked how actions are going, for \(round.period). Answers were due by \(due)."
        case .copy:
            "Somebody at \(partnership) typed how \(count == 1 ? "an action" : "actions") that you lead \(count == 1 ? "is" : "are") going, for \(round.period), as it was told to them. So that nothing stands in your name that you didn’t say, please have a look."
        case .test: ""
        }
    }

    private func part(_ index: Int, _ part: Part) -> String {
        """
        \(part.party): \(Self.list(part.references))
        \(isAnswerable ? "\(ask)\n{{link \(index + 1)}}" : "Answers by link have ended: tell us if anything is wrong.")
        """
    }

    private var ask: String {
        kind == .copy
            ? "See it and put it right here, without an account:" : "Answer here, without an account:"
    }

    private var copyClosing: [String] {
        let until =
            isAnswerable
            ? "You can put it right until \(round.window.closes.words)"
            : "Whoever typed it can put it right until the round is closed"
        return [
            "If it is right, there is nothing to do. \(until): what you say then counts, and both are kept. What was said stands on the page only, and not in this message.",
            "If you want no more messages like this one, say so here:\n{{stop}}",
        ]
    }

    private var late: String {
        let lines = parts.map { "\($0.party): \(Self.list($0.references))" }.joined(separator: "\n")
        return """
            Nobody has answered yet for:
            \(lines)
            You are written to because you are on record as the one who answers for the agency. The link is with those who were asked; the partnership can send it to somebody else.
            """
    }

    private var closing: [String] {
        var closing: [String] = []
        if kind != .escalation {
            closing.append(
                "It takes about a minute an action. Where nothing has changed, one press says so. You may pass this message on to a colleague who knows more; whoever has the link can answer, so please don’t pass it any further."
            )
        }
        if kind.choice != nil {
            closing.append(
                "If you want no more reminders, say so here; you will still hear when a round opens:\n{{stop}}")
        } else if kind == .notice {
            closing.append("If you want no reminders of this, say so here:\n{{stop}}")
        }
        return closing
    }

    /// `1.1, 1.2 and 2.4`, or how many where they have no references.
    static func list(_ references: [String]) -> String {
        let named = references.filter { !$0.isEmpty }
        guard named.count == references.count, let last = named.last else {
            return references.count == 1 ? "1 action" : "\(references.count) actions"
        }
        let first = named.dropLast().joined(separator: ", ")
        return (named.count == 1 ? "action " : "actions ") + (first.isEmpty ? last : "\(first) and \(last)")
    }
}
