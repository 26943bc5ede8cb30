/// Two people's changes to the same record, put together where they don't touch the same words.
public struct RecordMerge: Sendable, Hashable {
    /// What both read before they wrote.
    public let base: RecordText
    public let mine: RecordText
    public let theirs: RecordText

    public init(base: RecordText, mine: RecordText, theirs: RecordText) {
        self.base = base
        self.mine = mine
        self.theirs = theirs
    }

    /// Both changes together; nil when they touch the same field, or the same paragraph of a narrative.
    public var merged: RecordText? {
        var text = theirs
        for field in base.kind.editable {
            guard let merged = merged(field) else { return nil }
            text[field] = merged
        }
        return text
    }

    /// The fields in which the two can't both stand.
    public var clashing: [RecordField] { base.kind.editable.filter { merged($0) == nil } }

    private func merged(_ field: RecordField) -> String? {
        let (old, left, right) = (base[field], mine[field], theirs[field])
        if left == right || right == old { return left }
        if left == old { return right }
        switch field {
        case .narrative, .narrativeAfter:
            return ParagraphMerge(base: old, mine: left, theirs: right).merged
        case .heading, .name, .printed, .words, .leads, .partners, .byWhen, .priority, .reference, .baseline, .target,
            .polarity, .source, .status, .memberKind, .aliases, .links, .sectionKind, .slug, .number, .address,
            .leadParties, .partnerParties:
            return nil
        case .priorities, .measures: return ListMerge(base: old, mine: left, theirs: right).merged
        case .funder, .amount, .amountNote, .period, .action: return nil
        }
    }
}
