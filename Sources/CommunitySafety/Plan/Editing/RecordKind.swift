/// The kinds of record that a plan is made of and that people edit one by one. Raw values are stable: they stand in the
/// history and in addresses.
public enum RecordKind: String, Sendable, Hashable, Codable, CaseIterable {
    case section, priority, action, measure, member
    /// A line of funding, and a cross-cutting theme.
    case funding, theme

    /// What a person may type, in the order of the form.
    public var editable: [RecordField] {
        switch self {
        case .section: [.heading, .narrative, .narrativeAfter]
        case .priority: [.name, .printed]
        case .action: [.words, .leads, .partners, .byWhen, .status, .measures, .priority, .reference]
        case .measure: [.words, .baseline, .target, .polarity, .byWhen, .source, .priority, .heading]
        case .member: [.name, .memberKind, .aliases, .links]
        case .funding: [.words, .funder, .amount, .amountNote, .period, .priority, .action]
        case .theme: [.name, .narrative, .priorities]
        }
    }

    /// What belongs to the record and isn't typed: it is kept with every revision, so that the record can come back whole.
    public var kept: [RecordField] {
        switch self {
        case .section: [.sectionKind, .priority]
        case .priority: [.slug, .number]
        case .action: [.address, .leadParties, .partnerParties]
        case .measure, .member: []
        case .funding, .theme: []
        }
    }

    /// What must not be empty.
    public var required: [RecordField] {
        switch self {
        case .section: []
        case .priority: [.name]
        case .action, .measure: [.words]
        case .member: [.name, .memberKind]
        case .funding: [.words]
        case .theme: [.name]
        }
    }
}
