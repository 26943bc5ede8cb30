extension RecordText {
    /// Two actions, or two success measures, as one: the words, parties and measures of both, and from the second
    /// whatever the first leaves empty.
    public func merged(with other: RecordText) -> RecordText {
        var text = self
        text[.words] = [self[.words], other[.words]].filter { !$0.isEmpty }.joined(separator: "\n\n")
        for (printed, meaning) in [(RecordField.leads, RecordField.leadParties), (.partners, .partnerParties)]
        where kind == .action {
            let mine = PartyLines(printed: self[printed], meaning: self[meaning]).parties
            let theirs = PartyLines(printed: other[printed], meaning: other[meaning]).parties
            let known = Set(mine.map(\.party))
            let both = PartyLines(mine + theirs.filter { !known.contains($0.party) })
            text[printed] = both.printed
            text[meaning] = both.meaning
        }
        if kind == .action { text[.measures] = self[.measures] + "\n" + other[.measures] }
        for field in kind.editable where text[field].isEmpty { text[field] = other[field] }
        return text
    }
}
