/// One field of a record's text. Raw values are stable: they stand in the history and are the names of form fields.
public enum RecordField: String, Sendable, Hashable, Codable, CaseIterable {
    case heading, narrative
    case narrativeAfter = "narrative-after"
    case name, printed
    case words, leads, partners
    case byWhen = "by-when"
    /// The slug of the priority under which it stands; empty for none.
    case priority
    /// The reference as printed; empty where none is.
    case reference
    case baseline, target
    /// Which way is better; empty where nobody said. Where the figure comes from.
    case polarity, source
    /// How far an action is by the plan's own word; empty where it says nothing.
    case status
    /// The ids of the success measures that an action counts towards, one a line.
    case measures
    case memberKind = "kind"
    /// One a line.
    case aliases, links
    case sectionKind = "section-kind"
    case slug, number, address
    /// Whom each line of `leads` and `partners` means, line by line, with a question mark before a guess.
    case leadParties = "lead-parties"
    case partnerParties = "partner-parties"
    /// Of a funding line: where the money comes from, how much in pounds, what is said of that, and what it is for.
    case funder, amount, period
    case amountNote = "amount-note"
    /// The id of the action that is paid for; empty for none.
    case action
    /// Slugs of the priorities that serve a theme, one a line.
    case priorities

    /// Whether its line ends are kept; the others are one line.
    public var isLong: Bool {
        switch self {
        case .narrative, .narrativeAfter, .words, .leads, .partners, .aliases, .links, .leadParties, .partnerParties,
            .measures:
            true
        case .heading, .name, .printed, .byWhen, .priority, .reference, .baseline, .target, .memberKind,
            .polarity, .source, .status, .sectionKind, .slug, .number, .address:
            false
        case .priorities: true
        case .funder, .amount, .amountNote, .period, .action: false
        }
    }

    /// Whether every line is an entry of its own.
    public var isList: Bool {
        self == .leads || self == .partners || self == .aliases || self == .links || self == .priorities
    }

    /// The most characters that it takes.
    public var limit: Int {
        switch self {
        case .narrative, .narrativeAfter: 60_000
        case .measures: 40_000
        case .words, .leads, .partners, .aliases, .links, .leadParties, .partnerParties: 5_000
        case .heading, .name, .printed, .byWhen, .baseline, .target, .source: 300
        case .polarity, .status, .priority, .reference, .memberKind, .sectionKind, .slug, .number, .address: 100
        case .priorities: 5_000
        case .funder, .amountNote, .period: 300
        case .amount, .action: 100
        }
    }
}
