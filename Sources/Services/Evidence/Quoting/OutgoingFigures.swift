internal import CommunitySafety
internal import Proofreading
internal import Storage

/// The figures that a text quotes as they may go out, and what was done so that small counts stay unknown.
struct OutgoingFigures {
    let book: FigureBook
    let report: DocumentVerdicts.Report

    static let none = OutgoingFigures(book: .none, report: .init())
}

extension Querying {
    /// What texts for everybody quote, as the evidence stands now. A draft is read by everybody sooner or later, so that it
    /// says already what will print.
    func standingFigures(of texts: [String], _ ground: QuotingGround) throws -> FigureBook {
        try figures(of: texts, ground, besides: []).book
    }

    /// The same judged with everything that went out before, in plans, in answers to requests and in packs. Throws `invalid`
    /// with every figure that can't be told, and with what is in double braces and is none.
    func outgoingFigures(of texts: [String], _ ground: QuotingGround) throws -> OutgoingFigures {
        let outgoing = try figuresBesidePrinted(of: texts, ground)
        try outgoing.book.requireWhole(in: texts)
        return outgoing
    }

    /// The same for a look at what would go out: figures that can't be told are missing.
    func figuresBesidePrinted(of texts: [String], _ ground: QuotingGround) throws -> OutgoingFigures {
        guard texts.contains(where: FigureText.quotes) else {
            return .none
        }
        return try figures(of: texts, ground, besides: try printedFacts().union(answeredFacts()).union(packFacts()))
    }

    private func figures(
        of texts: [String], _ ground: QuotingGround, besides printed: Set<QuotedFigure.Fact>
    ) throws -> OutgoingFigures {
        var report = DocumentVerdicts.Report()
        let book = try QuoteFigures(self, ground).book(for: texts) { facts in
            let found = try DocumentGate().run(
                facts.compactMap(DocumentFact.init), published: printed.compactMap(DocumentFact.init), self)
            report = found.report
            return Self.reader(found.verdicts)
        }
        return OutgoingFigures(book: book, report: report)
    }

    private static func reader(_ verdicts: [DocumentFact.Key: DocumentVerdicts.Verdict]) -> FactReader {
        { fact in
            guard let key = DocumentFact.Key(fact), let verdict = verdicts[key] else { return .withheld(Quoted.tooFew) }
            return verdict.value.map(FactSight.printed) ?? .withheld(verdict.words ?? Quoted.tooFew)
        }
    }
}

extension FigureBook {
    /// Throws `invalid` with every figure of texts that can't be told, and with what is in double braces and is none.
    func requireWhole(in texts: [String]) throws {
        let faults = texts.filter(FigureText.quotes).flatMap { FigureText($0).pieces }.compactMap { piece in
            if case .fault(let fault, let written) = piece {
                Self.unknown(String(written), fault.words, fault.remedy)
            } else {
                nil
            }
        }
        let missing = figures.sorted { $0.key < $1.key }.flatMap { call, figure in
            figure.doubts.filter { $0.kind == .unknown }.map { Self.unknown(call, $0.message, $0.remedy) }
        }
        if !(faults + missing).isEmpty { throw ServiceError.invalid(faults + missing) }
    }

    private static func unknown(_ written: String, _ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            severity: .error, rule: "evidence.unknown", place: nil, quote: written, message: message, remedy: remedy)
    }
}

extension DocumentFact {
    fileprivate init?(_ fact: QuotedFigure.Fact) {
        guard let key = Key(fact) else { return nil }
        self.init(key, value: fact.value)
    }
}

extension DocumentFact.Key {
    fileprivate init?(_ fact: QuotedFigure.Fact) {
        guard let range = DateRange(from: fact.from, to: fact.to) else { return nil }
        self.init(measure: fact.measure, area: fact.area, period: EvidencePeriod(range), source: fact.source)
    }
}
