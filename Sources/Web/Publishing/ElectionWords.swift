import CommunitySafety
import Proofreading

/// What the day's elections mean, in a sentence.
struct ElectionWords {
    let elections: [Election]
    let today: CalendarDate

    init(_ elections: [Election], today: CalendarDate) {
        self.elections = elections
        self.today = today
    }

    var sentence: String {
        let current = elections.filter { $0.isUnderWay(on: today) }
        guard current.isEmpty else { return current.map(now).joined(separator: " ") }
        guard let next = PreElectionPeriod(elections).next(after: today) else {
            return "No election is under way, and none is on record."
        }
        return
            "No election is under way. The next notice is on \(next.notice.words): \(name(next)), poll on \(next.poll.words)."
    }

    private func now(_ election: Election) -> String {
        "\(name(election).asSentence): the pre-election period runs until the poll on \(election.poll.words). What a law says must be published goes on; anything else that goes out to the public needs a clearance."
    }

    private func name(_ election: Election) -> String {
        election.area.map { "\(election.name) in \($0)" } ?? election.name
    }
}
