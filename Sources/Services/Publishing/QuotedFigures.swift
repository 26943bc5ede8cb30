package import CommunitySafety
internal import Proofreading
internal import Storage

/// Which figures stand in a version of a plan.
enum FigureChoice {
    /// As the evidence stands, but for versions that have gone to a meeting or were adopted: those never change.
    case standing
    /// As they went out last, for whoever sees what is published.
    case published
    /// Those that never change, and none else: whoever asks judges what goes out.
    case unjudged
}

extension StoredPlanVersion {
    /// Whether its figures stay as they went out.
    var hasFrozenFigures: Bool { state == .adopted || submittedAt != nil }
}

extension Querying {
    /// The figures that a version quotes, and those of texts that are printed with it. Costs nothing where none is quoted.
    func figures(
        of plan: Plan, besides texts: [String] = [], in version: StoredPlanVersion, _ choice: FigureChoice
    ) throws -> FigureBook {
        let all = plan.quotingTexts + texts
        guard all.contains(where: FigureText.quotes) else { return .none }
        let isFrozen = version.hasFrozenFigures || choice == .published
        let frozen = isFrozen ? try figureSnapshot(of: version.id)?.book ?? .none : .none
        if choice == .unjudged, !isFrozen { return .none }
        let isWhole = all.filter(FigureText.quotes).allSatisfy { FigureText($0).calls.allSatisfy { frozen[$0] != nil } }
        if isWhole { return frozen }
        do {
            let standing = try standingFigures(of: all, QuotingGround(plan))
            if isFrozen { return standing.under(frozen) }
            return try marked(standing, against: try printedFigures(of: version.planID), in: version.id)
        } catch StorageError.restricted {
            // The site without a key reads what went out, and nothing else.
            return frozen
        }
    }

    /// The figures that the texts of records quote, as the evidence stands now. Costs nothing where they quote none.
    func figures(of texts: [RecordText], in version: StoredPlanVersion) throws -> FigureBook {
        let quoting = texts.flatMap { text in text.kind.quoting.map { text[$0] } }.filter(FigureText.quotes)
        guard !quoting.isEmpty else { return .none }
        let ground = QuotingGround(year: version.year, window: version.window)
        let book = try standingFigures(of: quoting, ground)
        return try marked(book, against: try printedFigures(of: version.planID), in: version.id)
    }

    /// As the evidence stands now, each that was revised since it went out with a doubt that says so.
    func revisedFigures(of plan: Plan, _ printed: PrintedFigures) throws -> FigureBook {
        try marked(
            try standingFigures(of: plan.quotingTexts, QuotingGround(plan)), against: printed, in: printed.version.id)
    }

    /// Those of a plan's texts as they would go out now: judged together, and with everything that went out before. Throws
    /// `invalid` where one can't be told.
    func outgoingFigures(of texts: [String], in plan: Plan) throws -> FigureBook {
        try outgoingFigures(of: texts, QuotingGround(plan)).book
    }
}

extension Transaction {
    /// Keeps a version's figures as they stand, when it first goes out; throws `invalid` where one can't be told. What an
    /// amended version already printed stays as it went out with that. The committee report goes out with a plan, but for a
    /// minor amendment.
    mutating func freezeFigures(
        of version: StoredPlanVersion, amending base: RecordID? = nil, at instant: Instant
    ) throws {
        guard try figureSnapshot(of: version.id) == nil || !version.hasFrozenFigures else { return }
        let plan = try plan(version)
        let printed = try base.flatMap { try figureSnapshot(of: $0)?.book } ?? .none
        let report = base == nil ? try reportTexts(of: version.planID) : []
        let outgoing = try outgoingFigures(of: plan.quotingTexts + report, in: plan)
        try keepFigures(outgoing.replaced(by: printed), of: version.id, at: instant)
    }
}

extension FigureBook {
    /// The other's figures, and this one's where the other has none.
    fileprivate func under(_ other: FigureBook) -> FigureBook {
        FigureBook(figures.merging(other.figures) { _, frozen in frozen })
    }

    /// The same figures, each as the other has it where it does.
    fileprivate func replaced(by other: FigureBook) -> FigureBook {
        FigureBook(figures.merging(other.figures.filter { figures[$0.key] != nil }) { _, printed in printed })
    }
}

extension RecordKind {
    /// The fields in which figures can be quoted.
    package var quoting: [RecordField] {
        switch self {
        case .action, .measure: [.words]
        case .section, .theme, .priority, .member, .funding: narratives
        }
    }

    /// The fields that are passages of Markdown.
    var narratives: [RecordField] {
        switch self {
        case .section: [.narrative, .narrativeAfter]
        case .theme: [.narrative]
        case .priority, .action, .measure, .member, .funding: []
        }
    }
}
