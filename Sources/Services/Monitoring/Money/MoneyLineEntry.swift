package import CommunitySafety
internal import Proofreading

/// The form of a line of a book of money; a day as `2024-01-31`.
package struct MoneyLineEntry: Sendable, Hashable {
    package var kind = ""
    package var words = ""
    package var amount = ""
    package var wanted = ""
    package var on = ""
    package var action = ""
    package var project = ""

    package init() {}

    package init(_ line: MoneyLine) {
        (kind, words, amount) = (line.kind.rawValue, line.words, line.amount?.words ?? "")
        (wanted, on) = (line.wanted.map { String($0) } ?? "", line.on?.words ?? "")
        (action, project) = (line.action ?? "", line.project ?? "")
    }

    /// A line for a book, with the actions that it may serve. Throws `invalid`.
    func line(id: String, in book: MoneyBook, actions: [String]) throws(ServiceError) -> MoneyLine {
        var faults: [Diagnostic] = []
        guard let kind = MoneyLine.Kind(rawValue: kind), MoneyLine.Kind.all(on: book.promise.side).contains(kind) else {
            throw .invalid([.form("line", "What it is isn’t said.", "Choose one of the list.")])
        }
        var line = MoneyLine(id: id, kind: kind, words: MoneyWords.line(words))
        if line.words.isEmpty { faults.append(.form("words", "It has no words.", "Say in a line what it is.")) }
        // What was asked for before conditions were lines can be as long as a text.
        let most = kind == .condition ? MoneyWords.longest : MoneyWords.longestLine
        if line.words.count > most {
            faults.append(.form("words", "That is longer than \(PrintedNumber.words(most)) characters.", "Shorten it."))
        }
        line.amount = kind.hasAmount ? MoneyWords.money(amount, "sum", &faults) : nil
        if line.amount?.pence == 0 { faults.append(.form("sum", "Nothing is no sum.", "Give what it comes to.")) }
        line.wanted = kind == .deliverable ? MoneyWords.count(wanted) : nil
        if kind == .deliverable, line.wanted ?? 0 == 0 {
            faults.append(.form("wanted", "How many are agreed isn’t said.", "Write it in digits."))
        }
        line.on = !kind.needsDay && on.trimmed.isEmpty ? nil : MoneyWords.day(on, "day", &faults)
        if kind.isOfProject, !project.isEmpty { line.project = project }
        if kind == .allocation, !action.isEmpty { line.action = action }
        faults += Self.strangers(line, book, actions)
        guard faults.isEmpty else { throw .invalid(faults) }
        return line
    }

    /// What it names and isn't there.
    private static func strangers(_ line: MoneyLine, _ book: MoneyBook, _ actions: [String]) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if let project = line.project, !book.lines(.allocation).contains(where: { $0.id == project }) {
            faults.append(.form("project", "The award has no such project.", "Choose one of the list."))
        }
        if let action = line.action, !actions.contains(action) {
            faults.append(.form("action", "The plan has no such action.", "Choose one of the list."))
        }
        return faults
    }
}
