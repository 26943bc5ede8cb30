internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Which figures stand in a version of a plan.
enum FigureChoice {
    /// As the evidence stands, but for versions that have gone to a meeting or were adopted: those never change.
    case standing
    /// As they went out last, for whoever sees what is published.
    case published
}

extension StoredPlanVersion {
    /// Whether its figures stay as they went out.
    var hasFrozenFigures: Bool { state == .adopted || submittedAt != nil }
}

extension Querying {
    /// The figures that a version quotes. Costs nothing for a plan that quotes none.
    func figures(of plan: Plan, in version: StoredPlanVersion, _ choice: FigureChoice) throws -> FigureBook {
        guard plan.narratives.contains(where: FigureText.quotes) else { return .none }
        let isFrozen = version.hasFrozenFigures || choice == .published
        let frozen = isFrozen ? try figureSnapshot(of: version.id)?.book ?? .none : .none
        let isWhole = plan.narratives.allSatisfy { FigureText($0).calls.allSatisfy { frozen[$0] != nil } }
        if isWhole { return frozen }
        do {
            return try standingFigures(of: plan).under(frozen)
        } catch StorageError.restricted {
            // The site without a key reads what went out, and nothing else.
            return frozen
        }
    }

    /// The figures that the narratives of records quote, as the evidence stands now. Costs nothing where they quote none.
    func figures(of texts: [RecordText], in version: StoredPlanVersion) throws -> FigureBook {
        let narratives = texts.flatMap { text in text.kind.narratives.map { text[$0] } }.filter(FigureText.quotes)
        guard !narratives.isEmpty else { return .none }
        let ground = QuotingGround(year: version.year, window: version.window)
        return try standingFigures(of: narratives, ground)
    }

    /// As the evidence stands now.
    private func standingFigures(of plan: Plan) throws -> FigureBook {
        try standingFigures(of: plan.narratives, QuotingGround(plan))
    }

    /// As they would go out now: judged with everything that went out before, too. Throws `invalid` where one can't be told.
    func outgoingFigures(of plan: Plan) throws -> FigureBook {
        try outgoingFigures(of: plan.narratives, QuotingGround(plan)).book
    }
}

extension Transaction {
    /// Keeps a version's figures as they stand, when it first goes out; throws `invalid` where one can't be told. What an
    /// amended version already printed stays as it went out with that.
    mutating func freezeFigures(
        of version: StoredPlanVersion, amending base: RecordID? = nil, at instant: Instant
    ) throws {
        guard try figureSnapshot(of: version.id) == nil || !version.hasFrozenFigures else { return }
        let plan = try plan(version)
        let printed = try base.flatMap { try figureSnapshot(of: $0)?.book } ?? .none
        try keepFigures(try outgoingFigures(of: plan).replaced(by: printed), of: version.id, at: instant)
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
    var narratives: [RecordField] {
        switch self {
        case .section: [.narrative, .narrativeAfter]
        case .theme: [.narrative]
        case .priority, .action, .measure, .member, .funding: []
        }
    }
}
