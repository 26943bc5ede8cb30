package import CommunitySafety
package import Statistics

/// What a document may print of its facts.
package struct DocumentVerdicts: Sendable, Hashable {
    package enum Verdict: Sendable, Hashable {
        /// The number as it may be printed: rounded where the measure's profile rounds. Whatever is worked out has to be worked
        /// out from it.
        case shown(Double)
        case withheld(Withholding)
        /// The measure, or so small a place, isn't for everybody.
        case notForEverybody

        /// The number; nil where there is none to print.
        package var value: Double? { if case .shown(let value) = self { value } else { nil } }

        /// What stands in place of the number; nil where the number does.
        package var words: String? {
            switch self {
            case .shown: nil
            case .withheld(let withholding): withholding.words
            case .notForEverybody: "not for publication"
            }
        }
    }

    /// Of every fact that was given.
    package let verdicts: [DocumentFact.Key: Verdict]
    /// The ids of the figures that can't be printed, because a fact that they are worked out from isn't.
    package let withheldFigures: Set<String>
    package let report: Report

    /// What was done, for whoever answers for the document.
    package struct Report: Sendable, Hashable {
        package var small = 0
        package var besides = 0
        package var notForEverybody = 0
        package var figures = 0
        /// Nil where nothing was small.
        package var method: DisclosureGate.Method?
        /// Small counts that can be worked out from what is already public, whatever this document withholds.
        package var exposed = 0
        /// Small counts that are printed because somebody answered for them, with the reasons.
        package var overrides: [String] = []

        /// In plain words, a few sentences.
        package var sentences: [String] {
            [counts, chosen, outside, worked, exposedWords, answered].compactMap(\.self)
                + ["Numbers typed by hand aren’t part of this."]
        }

        private var counts: String? {
            if small + besides == 0 { return notForEverybody == 0 ? "No number had to be withheld." : nil }
            if besides == 0 { return "\(Self.many(small, "small count")) withheld." }
            let others = "\(besides) \(besides == 1 ? "other" : "others")"
            return small == 0
                ? "\(Self.many(besides, "count")) withheld so that small ones can’t be worked out."
                : "\(small) small \(small == 1 ? "count" : "counts") and \(others) withheld so that they can’t be worked out."
        }

        private var chosen: String? {
            guard besides > 0 else { return nil }
            return switch method {
            case .exact: "Which others was decided exactly: no smaller choice protects them."
            case .cheapestMoves:
                "Which others was decided by the cheapest moves, and checked: other whole counts fit all that is printed."
            case nil: nil
            }
        }

        private var outside: String? {
            notForEverybody == 0
                ? nil
                : "\(Self.many(notForEverybody, "figure")) left out that \(notForEverybody == 1 ? "isn’t" : "aren’t") for everybody."
        }

        private var worked: String? {
            figures == 0 ? nil : "\(Self.many(figures, "change or rate", "changes or rates")) withheld with them."
        }

        private var exposedWords: String? {
            exposed == 0
                ? nil
                : "\(Self.many(exposed, "small count")) can be worked out from what is already public, whatever is withheld here."
        }

        private var answered: String? {
            overrides.isEmpty
                ? nil
                : "\(Self.many(overrides.count, "small count")) printed because the manager answered for it: \(overrides.joined(separator: "; "))."
        }

        private static func many(_ count: Int, _ one: String, _ more: String? = nil) -> String {
            "\(count) \(count == 1 ? one : more ?? one + "s")"
        }
    }
}
