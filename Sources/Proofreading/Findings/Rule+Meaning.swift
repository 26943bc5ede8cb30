extension Rule {
    /// What the rule finds, in one sentence for a reader who hasn't seen it before.
    public var meaning: String {
        switch self {
        case .figuresChange: "Before, after, difference and percentage of a change can't all be true."
        case .figuresDirection: "A word for up or down contradicts the numbers beside it."
        case .figuresTotal: "A total isn't the sum of its parts."
        case .figuresRepeat: "Neighbouring columns or rows of a table are identical under different headings."
        case .figuresShare: "A share, percentage of a whole or set of shares doesn't agree with its numbers."
        case .figuresAverage: "An average, rate, unit cost or product doesn't agree with its numbers."
        case .figuresRemainder: "What is left, or a target worked out from a base, doesn't agree with its numbers."
        case .figuresMultiple: "“Doubled”, “three times as many” and the like don't agree with the numbers."
        case .figuresTrend: "A superlative, rank or “every year” contradicts the values beside it."
        case .figuresSame: "One quantity is given two values or two directions."
        case .figuresPeriod: "A sentence speaks of another period than its table or the document."
        case .figuresUnit: "Per cent stands where percentage points are meant, or digits or separators have slipped."
        case .figuresBase: "A percentage or rank is given without the number or the set that it is of."
        case .disclosureSmallCount: "A very small number of people is given on a sensitive subject."
        case .disclosurePerson: "Words could let a reader tell who a person is."
        case .actionsReference: "An action's reference is printed twice, out of order or under another priority."
        case .actionsDeadline:
            "A deadline lies outside the plan year without saying so, or on a day that doesn't exist."
        case .actionsReview: "Ongoing actions have no date on which they are reviewed."
        case .actionsLead: "Nobody leads an action, or everybody does."
        case .actionsAgency: "A body isn't in the membership list, has several names, is misspelt or no longer exists."
        case .actionsAccountable: "Several bodies lead an action and none is said to answer for it."
        case .actionsMeasurable: "Nothing could show that an action is done."
        case .structurePriorities: "The list of priorities disagrees with the sections in order, number or name."
        case .structureMeasures:
            "Success measures have no baseline or target; as advice, no action or priority behind them."
        case .structureContents: "The contents page disagrees with the headings."
        case .structureAbbreviations: "An abbreviation is used and never explained."
        case .structureAuthorities: "A responsible authority leads and supports nothing."
        case .structureHeadings: "A subject that the law asks for is missing."
        case .structurePromise: "A promise made of every priority doesn't hold for one."
        case .evidenceUnknown: "A quoted figure can't be told: no such measure, place, period or figure."
        case .evidencePeriod: "A quoted change compares periods that aren't alike."
        case .evidenceStale: "A newer figure is held than the one quoted, or it was revised since it was printed."
        case .evidenceDisclosure: "A quoted figure is too small to be printed for everybody."
        case .evidenceDiffers: "A typed number isn't what the evidence says."
        case .evidenceTyped: "A typed number is held as evidence and can be quoted instead."
        case .evidenceProvisional: "A quoted figure may still change, or no percentage can be given."
        }
    }
}
