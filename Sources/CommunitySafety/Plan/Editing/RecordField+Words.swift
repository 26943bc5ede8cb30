extension RecordKind {
    /// What it is called: "success measure".
    public var words: String {
        switch self {
        case .section: "section"
        case .priority: "priority"
        case .action: "action"
        case .measure: "success measure"
        case .member: "member"
        case .funding: "funding line"
        case .theme: "theme"
        }
    }
}

extension RecordField {
    /// What stands over the field in a form and beside it in a history.
    public func label(in kind: RecordKind) -> String {
        switch self {
        case .heading: "Heading"
        case .narrative: "Text"
        case .narrativeAfter: "Text after the tables"
        case .name: "Name"
        case .printed: "Name as the list of priorities prints it"
        case .words where kind == .funding: "What it pays for"
        case .words: kind == .measure ? "What will be measured" : "What will be done"
        case .leads: "Lead"
        case .partners: "Partners"
        case .byWhen: kind == .measure ? "When it should reach it" : "By when"
        case .priority: "Priority"
        case .reference: "Reference"
        case .baseline: "Where it stands now"
        case .target: "What it should reach"
        case .polarity: "Which way is better"
        case .source: "Where the figure comes from"
        case .status: "How far it is"
        case .measures: "Counts towards"
        case .memberKind: "Part in law"
        case .aliases: "Other names"
        case .links: "Public web addresses"
        case .sectionKind: "Kind of section"
        case .slug, .address: "Address"
        case .number: "Number"
        case .leadParties: "Lead, as understood"
        case .partnerParties: "Partners, as understood"
        case .funder: "Where the money comes from"
        case .amount: "Amount"
        case .amountNote: "What to say of the amount"
        case .period: "Year or period"
        case .action: "Action that it pays for"
        case .priorities: "Priorities that serve it"
        }
    }
}
