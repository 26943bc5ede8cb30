internal import CommunitySafety
internal import Storage

extension PairMaking {
    /// Many places or measures, each over its own window, judged as one family: the more is looked at, the more is asked of each.
    static func pairs(
        _ looks: [(held: HeldFigures, window: FigureWindow)?], _ reading: Reading, _ view: ReleaseView
    ) throws -> [ComparedPair?] {
        let notes = try reading.qualityNotes().filter { !$0.isRemoved }.map(\.note)
        var drafts: [PairDraft] = []
        for look in looks.compactMap(\.self) {
            var draft = PairDraft(.periods, look.held, look.window.later, look.held, look.window.earlier)
            let making = PairMaking(reading: reading, held: look.held, view: view)
            try making.remark(&draft, notes)
            try making.put(&draft)
            drafts.append(draft)
        }
        var pairs = try judged(drafts, try reading.sources())[...]
        return looks.map { $0 == nil ? nil : pairs.popFirst() }
    }
}
