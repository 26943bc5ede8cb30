extension OpenTable {
    /// Its columns in their order.
    public var fields: [OpenField] {
        switch self {
        case .figures, .populations: Self.figureFields
        case .measures: Self.measureFields
        case .sources: Self.sourceFields
        case .areas: Self.areaFields
        case .areaNames:
            [
                OpenField("area", "The place’s code.", isRequired: true),
                OpenField("name", "Another name of it.", isRequired: true),
            ]
        case .areaParents:
            [
                OpenField("area", "The smaller place’s code.", isRequired: true),
                OpenField("parent", "The code of the place that it lies in.", isRequired: true),
                OpenField("year", .integer, "The year of the look-up that says so.", isRequired: true),
            ]
        case .qualityNotes: Self.noteFields
        }
    }

    private static let figureFields = [
        OpenField("measure", "What is counted: a measure’s key.", isRequired: true),
        OpenField("area", "For which place: its code.", isRequired: true),
        OpenField("from", .date, "The first day counted.", isRequired: true),
        OpenField("to", .date, "The last day counted.", isRequired: true),
        OpenField("breakdown", "The part of the measure; empty for the whole."),
        OpenField("source", "Whose figure it is: a source’s key.", isRequired: true),
        OpenField("value", .number, "In the measure’s unit; empty where the status says that there is none."),
        OpenField(
            "status", "How the value stands.", isRequired: true, choices: OpenStatus.allCases.map(\.rawValue)),
        OpenField("reason", "Why a value is withheld; else empty.", choices: WithheldReason.allCases.map(\.rawValue)),
    ]

    private static let measureFields = [
        OpenField("key", "Its name in files and addresses.", isRequired: true),
        OpenField("name", "Its name in headings.", isRequired: true),
        OpenField(
            "unit", "What values are counted in.", isRequired: true, choices: MeasureUnit.allCases.map(\.rawValue)),
        OpenField(
            "polarity", "Whether a lower or a higher value is better.", isRequired: true,
            choices: ["lower", "higher", "neither"]),
        OpenField(
            "aggregation", "How values of several periods or areas become one.", isRequired: true,
            choices: MeasureAggregation.allCases.map(\.rawValue)),
        OpenField(
            "basis", "Whether it counts what happened, what was reported, or what residents said when they were asked.",
            isRequired: true,
            choices: MeasureBasis.allCases.map(\.rawValue)),
        OpenField(
            "audience", "Who may see it.", isRequired: true, choices: MeasureAudience.allCases.map(\.rawValue)),
        OpenField(
            "smallest_area", "The smallest kind of place that it may be shown for.", isRequired: true,
            choices: AreaKind.allCases.map(\.rawValue)),
        OpenField(
            "profile", "How small a count may be for everybody.", choices: DisclosureProfile.allCases.map(\.rawValue)),
        OpenField("numerator", "The measure above the line of a ratio."),
        OpenField("denominator", "The measure below the line of a ratio."),
        OpenField("issue", "The issue that it belongs to."),
        OpenField("note", "What must be known before comparing."),
    ]

    private static let sourceFields = [
        OpenField("key", "Its name in files.", isRequired: true),
        OpenField("name", "Its name in print.", isRequired: true),
        OpenField("owned_by", "Whose figures they are."),
        OpenField("supplied_by", "Who gave them."),
        OpenField("licence", "Under which licence; empty where none is known, and then ask the owner."),
        OpenField("attribution", "The sentence that the licence wants printed."),
        OpenField("counting", "What is counted, and when."),
        OpenField("caveats", "What it can’t show."),
        OpenField("is_snapped", .boolean, "Whether places are moved to a point nearby.", isRequired: true),
    ]

    private static let areaFields = [
        OpenField("code", "The official code, or one of the partnership’s own.", isRequired: true),
        OpenField("kind", "What kind of place.", isRequired: true, choices: AreaKind.allCases.map(\.rawValue)),
        OpenField("name", "Its name.", isRequired: true),
        OpenField("name_year", .integer, "The edition that gave the name, where one is known."),
        OpenField("editions", "The editions of its geography: years with a space between."),
    ]

    private static let noteFields = [
        OpenField("source", "A source’s key.", isRequired: true),
        OpenField("measure", "A measure’s key; empty for all of the source."),
        OpenField("area", "A place’s code; empty for all."),
        OpenField("from", .date, "The first day that it speaks of.", isRequired: true),
        OpenField("to", .date, "The last day.", isRequired: true),
        OpenField("is_comparable", .boolean, "Whether these figures may be compared with others.", isRequired: true),
        OpenField("reason", "The note.", isRequired: true),
    ]
}

extension OpenField {
    /// A column of words.
    fileprivate init(_ name: String, _ about: String, isRequired: Bool = false, choices: [String] = []) {
        self.init(name, .string, about, isRequired: isRequired, choices: choices)
    }
}
