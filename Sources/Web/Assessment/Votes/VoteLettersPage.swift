import CommunitySafety
import HTML
internal import Proofreading
import Services

/// A letter to each voter who hasn’t begun to vote, one to a sheet, for whoever gets no mail.
struct VoteLettersPage: Page {
    let area: NavigationItem? = .assessment
    var answer: ShowVoteLinks.Answer
    /// What stands before a link’s path.
    var host: String
    var partnership: Partnership

    var name: String { "Letters to voters, assessment for \(answer.year.name)" }

    private var letters: [(to: String, token: String)] {
        guard answer.takesVotes else { return [] }
        return answer.lines.compactMap { line in
            let to = line.name == line.agency ? line.agency : "\(line.name), \(line.agency)"
            return line.token.map { (to, $0) }
        }
    }

    var content: Markup {
        breadcrumbs(
            [
                ("Assessments", .assessments), ("Assessment for \(answer.year.name)", .assessment(answer.year)),
                ("Votes", .votes(answer.year)), ("Links", .voteLinks(answer.year)),
            ], here: "Letters")
        PageTop(
            caption: "Round \(answer.round.number) of votes",
            heading: letters.isEmpty ? "Nobody is left to write to" : "Letters to print", answer: sentence
        ).markup
        for letter in letters { sheet(letter.to, letter.token) }
    }

    private var sentence: String {
        if !letters.isEmpty {
            return
                "\(Counted.things(letters.count, "letter", "letters").asSentence), one to a sheet: print this page. Each holds its voter’s own link. That you looked is on record."
        }
        return answer.takesVotes
            ? "Everybody has begun to vote, or their links were taken back." : "The round takes no votes now."
    }

    private func sheet(_ to: String, _ token: String) -> Markup {
        LetterSheet(
            from: partnership.name, to: to, heading: "What matters most? Your scores by \(answer.round.closes.words)",
            before: [
                "We ask our partners how they see what troubles the district, for the assessment that the plan of \(answer.year.name) is made by. You need no account: type this address into a browser, on a phone or a computer."
            ], address: host + SiteURL.ballot(token).path,
            after: [
                "You can stop and go on later. The address works until the evening of \(answer.round.closes.words).",
                BallotPromise.words, BallotPromise.sharing,
            ], closing: ContactLines(partnership).paragraph
        ).markup
    }
}
