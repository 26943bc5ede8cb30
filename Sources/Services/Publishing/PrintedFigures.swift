internal import CommunitySafety
internal import Proofreading
internal import Storage

/// A plan's figures as they went out last.
struct PrintedFigures {
    let book: FigureBook
    /// The version that they went out with.
    let version: StoredPlanVersion

    /// What says so: "The adopted plan".
    fileprivate var speaker: String {
        if version.state == .adopted { return "The adopted plan" }
        return version.submittedAt == nil ? "The published plan" : "The paper that went to the meeting"
    }

    /// What follows for whoever works on a version.
    fileprivate func remedy(in draft: RecordID?) -> String {
        draft == version.id
            ? "Publishing it again prints the new figure."
            : "A new version prints the new figure: say in it that it was corrected."
    }
}

extension Querying {
    /// As the newest version that went out has them; nil where none did, or quotes nothing.
    func printedFigures(of planID: RecordID) throws -> PrintedFigures? {
        for version in try planVersions() where version.planID == planID && version.state != .withdrawn {
            if let book = try figureSnapshot(of: version.id)?.book {
                return PrintedFigures(book: book, version: version)
            }
        }
        return nil
    }

    /// The figures as they stand, each that went out with another value with a doubt that says so.
    func marked(_ standing: FigureBook, against printed: PrintedFigures?, in draft: RecordID? = nil) throws
        -> FigureBook
    {
        guard let printed else { return standing }
        var figures = standing.figures
        for (written, figure) in standing.figures {
            guard let before = printed.book.figures[written], let call = FigureText(written).calls.first,
                let revised = figure.revision(of: before)
            else { continue }
            let day = try revisedOn(revised.now)
            let message = revised.message(call.part, printed.speaker, on: day)
            figures[written] = figure.doubted(.init(.revised, message, remedy: printed.remedy(in: draft)))
        }
        return FigureBook(figures)
    }

    /// When another value took the place of one that is held; nil where that can't be told.
    private func revisedOn(_ fact: QuotedFigure.Fact) throws -> CalendarDate? {
        guard let measure = try measure(fact.measure), let place = try area(code: fact.area),
            let range = DateRange(from: fact.from, to: fact.to)
        else { return nil }
        return try FigureHistory(self, measure, place).earlier(EvidencePeriod(range))
            .first { $0.source == fact.source }?.until
    }
}

/// A figure that says something else than it did when it went out.
private struct FigureRevision {
    let before: QuotedFigure
    let after: QuotedFigure
    /// The first count that changed, as it was and as it is.
    let was: QuotedFigure.Fact
    let now: QuotedFigure.Fact
    /// How many others changed.
    let others: Int

    /// "The published plan says 1,155; the source now says 1,161 (revised on 16 January 2024)."
    func message(_ part: FigureCall.Part, _ speaker: String, on day: CalendarDate?) -> String {
        let dated = day.map { " (revised on \($0.words))" } ?? ""
        let more =
            part.isBlock && others > 0 ? " \(others) more of its numbers \(others == 1 ? "was" : "were") revised." : ""
        return
            "\(speaker) says \(said(before, was, part)); the source now says \(said(after, now, part))\(dated).\(more)"
    }

    private func said(_ figure: QuotedFigure, _ fact: QuotedFigure.Fact, _ part: FigureCall.Part) -> String {
        if part.isBlock {
            let period = DateRange(from: fact.from, to: fact.to).map { EvidencePeriod($0).proseWords } ?? ""
            return "\(FigureWords.number(fact.value)) for \(fact.areaName), \(period)"
        }
        return part == .value || part == .previous ? figure.words : "“\(figure.words)”"
    }
}

extension QuotedFigure {
    /// What changed since another state of it went out; nil where it says the same, in whatever style.
    fileprivate func revision(of printed: QuotedFigure) -> FigureRevision? {
        guard words != printed.words || block != nil else { return nil }
        let known = Dictionary(printed.facts.map { ($0.printed(as: 0), $0) }, uniquingKeysWith: { first, _ in first })
        let changed = facts.filter { fact in known[fact.printed(as: 0)].map { $0.value != fact.value } ?? false }
        guard let now = changed.first, let was = known[now.printed(as: 0)] else { return nil }
        return FigureRevision(before: printed, after: self, was: was, now: now, others: changed.count - 1)
    }

    fileprivate func doubted(_ doubt: FigureDoubt) -> QuotedFigure {
        QuotedFigure(words: words, origin: origin, block: block, facts: facts, doubts: doubts + [doubt])
    }
}
