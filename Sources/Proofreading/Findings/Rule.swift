/// Everything that proofreading can find. Raw values are stable: they stand in reports and in dismissals.
public enum Rule: String, Sendable, Hashable, CaseIterable, Codable {
    case figuresChange = "figures.change"
    case figuresDirection = "figures.direction"
    case figuresTotal = "figures.total"
    case figuresRepeat = "figures.repeat"
    case figuresShare = "figures.share"
    case figuresAverage = "figures.average"
    case figuresRemainder = "figures.remainder"
    case figuresMultiple = "figures.multiple"
    case figuresTrend = "figures.trend"
    case figuresSame = "figures.same"
    case figuresPeriod = "figures.period"
    case figuresUnit = "figures.unit"
    case figuresBase = "figures.base"
    case disclosureSmallCount = "disclosure.smallCount"
    case disclosurePerson = "disclosure.person"

    case actionsReference = "actions.reference"
    case actionsDeadline = "actions.deadline"
    case actionsReview = "actions.review"
    case actionsLead = "actions.lead"
    case actionsAgency = "actions.agency"
    case actionsAccountable = "actions.accountable"
    case actionsMeasurable = "actions.measurable"

    case structurePriorities = "structure.priorities"
    case structureMeasures = "structure.measures"
    case structureContents = "structure.contents"
    case structureAbbreviations = "structure.abbreviations"
    case structureAuthorities = "structure.authorities"
    case structureHeadings = "structure.headings"
    case structurePromise = "structure.promise"

    case evidenceUnknown = "evidence.unknown"
    case evidencePeriod = "evidence.period"
    case evidenceStale = "evidence.stale"
    case evidenceDisclosure = "evidence.disclosure"
    case evidenceDiffers = "evidence.differs"
    case evidenceTyped = "evidence.typed"
    case evidenceProvisional = "evidence.provisional"

    /// Those that a document tells by itself. The others need the figures that a partnership holds.
    public static let ofDocuments = allCases.filter { !$0.rawValue.hasPrefix("evidence.") }
}

/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
    /// It can't be right, whoever wrote it.
    case error
    /// A careful editor would change it.
    case warning
    /// Worth a thought; never counted as an alarm.
    case advice
}

extension Rule {
    /// The rule's severity; a single finding may weigh less (within rounding is at most advice), never more.
    public var severity: Severity {
        switch self {
        case .figuresChange, .figuresDirection, .figuresTotal, .figuresShare, .figuresAverage,
            .figuresRemainder, .figuresMultiple, .figuresTrend, .actionsReference, .actionsDeadline, .evidenceUnknown:
            .error
        case .figuresRepeat, .figuresSame, .figuresPeriod, .figuresUnit, .actionsReview, .actionsLead,
            .actionsAgency, .structurePriorities, .structureMeasures, .structureContents,
            .structureAbbreviations, .evidencePeriod, .evidenceStale, .evidenceDisclosure, .evidenceDiffers:
            .warning
        case .figuresBase, .disclosureSmallCount, .disclosurePerson, .actionsAccountable,
            .actionsMeasurable, .structureAuthorities, .structureHeadings, .structurePromise, .evidenceTyped,
            .evidenceProvisional:
            .advice
        }
    }
}
