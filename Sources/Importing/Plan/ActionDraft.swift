import CommunitySafety
import Proofreading

/// An action as read, before its parties and date are understood.
struct ActionDraft {
    var reference: String?
    var paragraphs: [String] = []
    /// Index among the priorities; nil while unknown.
    var priority: Int?
    /// Cells with their paragraphs parted by U+2029.
    var leads = ""
    var partners = ""
    var byWhen = ""
    /// As the column of our own publications prints it.
    var status: ActionStatus?
    var place: Place

    /// Adds the words of a further cell.
    static func add(_ words: String, to cell: inout String) {
        guard !words.isEmpty, words != cell else { return }
        cell += cell.isEmpty ? words : "\u{2029}" + words
    }
}

/// A success measure as read.
struct MeasureDraft {
    var text: String
    var priority: Int?
    var heading: String
    var baseline: String?
    var target: String?
    var polarity: MeasurePolarity?
    var source: String?
    /// As printed.
    var byWhen = ""
    var place: Place
}
