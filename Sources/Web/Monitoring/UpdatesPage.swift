import CommunitySafety
import HTML
import Proofreading
import Services

/// What the holder of a lead’s link sees: the lead’s actions, and the form of one of them.
struct UpdatesPage: Page {
    let isEnhanced = true
    var answer: ShowUpdates.Answer
    var token: String
    /// The action whose form is shown; nil when all are answered.
    var current: RoundLine?
    /// Whether the form begins with the last answer.
    var startsFromLast = false
    var done: String?
    var typed: UpdateEntry?
    var errors: [FormError] = []
    var contact: ContactLines

    var name: String { (errors.isEmpty ? "" : "Error: ") + "How are your actions going?" }

    var content: Markup {
        errorSummary(errors)
        notice
        div(.class("ww-update")) {
            div(.class("ww-update__list")) {
                PageTop(caption: answer.name, heading: "How are your actions going?", answer: nil).markup
                p(.class("ww-body ww-body--s")) { sentence }
                list
                if let number = contact.telephone {
                    p(.class("ww-body ww-body--s ww-after")) {
                        "Rather say it? Ring "
                        b(.class("ww-nowrap")) { number }
                        " and we’ll type it for you."
                    }
                }
            }
            if let current {
                div {
                    updateForm(current)
                    UpdateFilesPart(
                        files: current.files ?? [], action: SiteURL.update(token, current.address).address,
                        key: answer.key, mayAdd: true, mayTakeBack: true, errors: errors
                    ).markup
                }
            }
        }
    }

    @MarkupBuilder private var sentence: Markup {
        let left = answer.left.count
        "\(answer.round.period). "
        if left == 0 {
            "Everything is answered: thank you. You can change it until "
        } else {
            "\(Counted.number(left).asSentence) left, about a minute each. Please answer by "
        }
        b(.class("ww-nowrap")) {
            RoundWords.day(left == 0 ? answer.round.window.closes : answer.round.window.due)
        }
        "."
    }

    private var notice: Markup? {
        let words: String? =
            switch done {
            case "sent": "Thank you. Your answer is kept."
            case "file": "Thank you. The file is kept, for partners only."
            case "unfile": "The file is gone, and what was in it."
            case "kept": "Kept for later. It isn’t sent yet: open the link again to go on."
            case "both":
                "Thank you. Somebody else answered by this link meanwhile: both answers are kept, and yours is the later one."
            default: nil
            }
        return words.map { said in
            div(.class("ww-notice ww-notice--done"), .role("status")) { p { said } }
        }
    }

    private var list: Markup {
        ol(.class("ww-todo")) {
            for line in answer.lines {
                li(line.address == current?.address ? .class("is-now") : .none) {
                    span(.class("ww-ref")) { line.reference }
                    span {
                        if line.address == current?.address {
                            RoundWords.short(line.words)
                        } else {
                            link(RoundWords.short(line.words), to: .update(token, line.address))
                        }
                    }
                    span { standing(line) }
                }
            }
        }
    }

    private func standing(_ line: RoundLine) -> Markup {
        if let latest = line.latest { return RoundWords.state(latest.update.view) }
        if answer.kept[line.address] != nil { return Markup(text: "Kept") }
        return Markup(text: line.address == current?.address ? "Now" : "To do")
    }

    private func updateForm(_ line: RoundLine) -> Markup {
        let next = answer.left.first { $0.address != line.address }
        return UpdateForm(
            line: line, round: answer.round, entry: typed ?? entry(line), errors: errors, key: answer.key,
            action: SiteURL.update(token, line.address).address,
            sendWords: next.map { "Send, and go to \($0.reference.isEmpty ? "the next" : $0.reference)" } ?? "Send",
            canKeep: true, before: last(line)
        ).markup
    }

    /// What the form begins with: what was kept, the last answer where that is asked for, else who answered and what is counted.
    private func entry(_ line: RoundLine) -> UpdateEntry {
        let last = line.latest ?? line.before
        if startsFromLast, let last { return UpdateEntry(last.update) }
        if let kept = answer.kept[line.address] { return kept }
        var entry = UpdateEntry()
        entry.target = last?.update.count.map { String($0.target) } ?? ""
        entry.answeredBy =
            answer.lines.lazy.compactMap { ($0.latest ?? $0.before)?.update.answeredBy }
            .first { !$0.isEmpty } ?? ""
        return entry
    }

    @MarkupBuilder private func last(_ line: RoundLine) -> Markup {
        for said in done == "both" ? line.answers.suffix(2) : [line.latest ?? line.before].compactMap(\.self) {
            lastAnswer(said, isOfThisRound: line.latest != nil, line)
        }
    }

    private func lastAnswer(_ said: RoundAnswer, isOfThisRound: Bool, _ line: RoundLine) -> Markup {
        div(.class("ww-last")) {
            p {
                b { "\(isOfThisRound ? "Sent" : "Last time"), \(RoundWords.day(said.on)) " }
                RoundWords.state(said.update.view)
            }
            if !said.update.publicText.isEmpty { p { "“\(said.update.publicText)”" } }
            p {
                a(.href(SiteURL.update(token, line.address).address(asking: [("from", "last")]))) {
                    "Start from this answer"
                }
            }
        }
    }
}

/// The page of a link whose round takes no answers: it says why, and shows nothing else.
struct LockedUpdatesPage: Page {
    let name = "This link takes no answers now"
    var lock: RoundLock
    var contact: ContactLines

    var content: Markup {
        PageTop(heading: name, answer: lock.reason).markup
        p(.class("ww-body")) { lock.remedy }
        contact.paragraph
    }
}
