import CommunitySafety
import HTML
internal import Proofreading
import Services

/// The partners’ votes: who has voted, and, once the round is closed, how far agencies are apart.
struct VotesPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowVotes.Answer
    var visitor: Visitor
    var notice: String?
    var typed = SentForm()
    var errors: [FormError] = []

    private var url: SiteURL { .votes(answer.year) }
    var name: String {
        let number = answer.rounds.last == answer.round ? "" : answer.round.map { ", round \($0.number)" } ?? ""
        return (errors.isEmpty ? "" : "Error: ") + "Partners’ votes for \(answer.year.name)\(number)"
    }

    var content: Markup {
        errorSummary(errors)
        breadcrumbs(
            [("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year))],
            here: "Votes")
        if let notice { div(.class("ww-notice ww-notice--done"), .role("status")) { p { notice } } }
        PageTop(caption: caption, heading: heading, answer: sentence).markup
        tools
        if let result = answer.result {
            VoteSpread(answer: answer, result: result).markup
            VoteReasons(answer: answer, visitor: visitor).markup
            if answer.allowed.contains(.take) { take(result) }
            VoteSureness(words: BallotWords(result)).markup
        }
        if answer.round != nil { turnout }
        VoteForms(answer: answer, visitor: visitor, typed: typed, errors: errors).markup
        history
    }

    private var caption: String {
        guard let round = answer.round else { return "Assessment for the plan of \(answer.year.name)" }
        let state = round.isOpen ? "open until \(round.closes.words)" : "closed"
        return "Assessment for the plan of \(answer.year.name), round \(round.number) of votes, \(state)"
    }

    private var heading: String {
        guard answer.round != nil else { return "Nobody has been asked to vote yet" }
        if let words = answer.words { return words.heading }
        return
            "\(answer.done) of \(answer.voters.count) \(answer.voters.count == 1 ? "person has" : "people have") voted"
    }

    private var sentence: String {
        guard let round = answer.round else {
            return
                "Partners score the issues on a phone, by a link and without an account. Nobody sees anybody’s scores before the round is closed."
        }
        guard let result = answer.result else {
            return answer.today > round.closes
                ? "The last day for votes was \(round.closes.words). Nobody sees scores before the round is closed, you neither."
                : "Nobody sees scores before the round is closed, you neither."
        }
        let asked = Set(answer.voters.map(\.agency)).count
        let voted = "\(result.agencies) of \(asked) \(asked == 1 ? "agency" : "agencies") voted."
        return [voted, answer.words?.widest].compactMap(\.self).joined(separator: " ")
    }

    @MarkupBuilder private var tools: Markup {
        if visitor.may(.keepAssessment), answer.round != nil, answer.round == answer.rounds.last {
            div(.class("ww-toolbar ww-worktools")) {
                p { link("Each voter’s link", to: .voteLinks(answer.year)) }
                if answer.allowed.contains(.remind), answer.mailIsOn, answer.done < answer.voters.count {
                    bare { press("Remind whoever hasn’t voted", "remind") }
                }
                if answer.allowed.contains(.close) { bare { press("Close the round", "close", isPrimary: true) } }
            }
        }
    }

    private func bare(@MarkupBuilder content: () -> Markup) -> Markup {
        form(.class("ww-bare-form"), .method(.post), .action(url.address)) {
            formToken(visitor)
            content()
        }
    }

    private var turnout: Markup {
        pageSection("Who has voted", id: "turnout") {
            RecordTable(
                caption: "Whom the round asks", style: "ww-table--tight",
                columns: ["Agency", "Asked", "Scored"].map { .init(name: $0) },
                rows: answer.voters.sorted { ($0.issues, $0.agency, $0.name) < ($1.issues, $1.agency, $1.name) }
                    .map { voter in
                        [.init(voter.agency), .init(voter.name), .init(standing(voter))]
                    }
            ).markup
            p(.class("ww-fine ww-after")) {
                "This is seen inside the partnership only. Each person has one ballot; an agency’s voice is the middle of its people, so that no body counts more for sending more people."
            }
        }
    }

    private func standing(_ voter: ShowVotes.Voter) -> String {
        var words: [String] = []
        switch voter.issues {
        case 0: words.append(answer.result == nil ? "Waiting for" : "Didn’t vote")
        case answer.issues.count...: words.append("Every issue")
        default: words.append("\(voter.issues) of \(answer.issues.count) issues")
        }
        if voter.isLate { words.append("late") }
        if voter.isRevoked { words.append("link taken back") }
        return words.joined(separator: ", ")
    }

    private func take(_ result: BallotResult) -> Markup {
        let others = result.spreads.count { spread in
            answer.scores[spread.issue]?[spread.criterion].map { $0.score != spread.middle && $0.origin != .votes }
                ?? false
        }
        return pageSection("Take them as scores", id: "take") {
            form(.class("ww-narrow"), .method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("round"), .value(String(answer.round?.number ?? 0)))
                p(.class("ww-body ww-body--s")) {
                    "The middle of the votes becomes the score where there is none, with the spread as its reason."
                }
                if others > 0 {
                    CheckBox(
                        name: "replacing",
                        label:
                            "Also in place of \(Counted.things(others, "score that was judged or comes from figures, and says", "scores that were judged or come from figures, and say")) something else. What stood before is kept, and named in the reason."
                    ).markup
                }
                div(.class("ww-actions ww-after")) { press("Take the middle as the score", "take", isPrimary: true) }
            }
        }
    }

    @MarkupBuilder private var history: Markup {
        if let round = answer.round, round.openings.count > 1 || answer.rounds.count > 1 {
            pageSection("How it went", id: "history") {
                ul(.class("ww-list")) {
                    for (index, opening) in round.openings.enumerated() {
                        li { Self.words(opening, isFirst: index == 0) }
                    }
                }
                for other in answer.rounds where other != round {
                    p(.class("ww-body ww-body--s")) {
                        a(.href(url.address(asking: [("round", String(other.number))]))) {
                            "Round \(other.number) of votes"
                        }
                    }
                }
            }
        }
    }

    private static func words(_ opening: BallotRound.Opening, isFirst: Bool) -> String {
        let ending = opening.closedOn.map { ", and closed on \($0.words)" } ?? ""
        return isFirst
            ? "Asked on \(opening.on.words), until \(opening.closes.words)\(ending)."
            : "Opened again on \(opening.on.words) for late votes, until \(opening.closes.words)\(ending)."
    }
}
