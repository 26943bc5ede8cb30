import CommunitySafety
import Proofreading

/// Guesses a plan's year from its deadlines, where nothing else names it.
enum YearGuess {
    /// The plan year into which most of the deadlines fall; nil when none has a year.
    static func read(_ cells: [String]) -> PlanYear? {
        let reader = PrintedDateReader()
        var votes: [PlanYear: Int] = [:]
        for cell in cells.prefix(2000) {
            guard let date = reader.dates(in: cell).last?.date else { continue }
            let start = date.month < 4 ? date.year - 1 : date.year
            if let year = PlanYear(start: start) { votes[year, default: 0] += 1 }
        }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
