import CommunitySafety
import HTML
import Proofreading
import Services

/// A letter to each lead who hasn’t answered everything, one to a sheet, for whoever gets no mail.
struct RoundLettersPage: Page {
    let area: NavigationItem? = .progress
    var answer: ShowRoundLinks.Answer
    /// What stands before a link’s path.
    var host: String
    var partnership: Partnership

    private var round: MonitoringRound { answer.round }
    var name: String { "Letters, \(RoundWords.of(round))" }

    private var letters: [(name: String, token: String)] {
        answer.lines.filter { $0.answered < $0.actions }.compactMap { line in line.token.map { (line.name, $0) } }
    }

    var content: Markup {
        breadcrumbs(
            [
                ("Progress \(round.year.name)", .rounds(round.year)),
                (round.quarter.words, .round(round.year, round.quarter)),
                ("Links", .roundLinks(round.year, round.quarter)),
            ], here: "Letters")
        PageTop(
            caption: round.period, heading: letters.isEmpty ? "Nobody is left to write to" : "Letters to print",
            answer: letters.isEmpty
                ? "Everybody has answered, or their links were taken back."
                : "\(Counted.things(letters.count, "letter", "letters").asSentence), one to a sheet: print this page. Each holds its lead’s own link."
        ).markup
        for letter in letters { sheet(letter.name, letter.token) }
    }

    private func sheet(_ name: String, _ token: String) -> Markup {
        LetterSheet(
            from: partnership.name, to: name, heading: "How are your actions going, \(round.period)?",
            before: [
                "Answers are due by \(round.window.due.words). You need no account: type this address into a browser, on a phone or a computer."
            ], address: host + SiteURL.updates(token).path,
            after: [
                "It takes about a minute an action. Where nothing has changed, one press says so. You may pass this letter on to a colleague who knows more; whoever has the address can answer."
            ]
        ).markup
    }
}
