internal import CommunitySafety
internal import Storage

extension PairMaking {
    /// Many places or measures, each over its own window, judged as one family: the more is looked at, the more is asked of each.
    static func pairs(
        _ looks: [(held: HeldFigures, window: FigureWindow)?], _ reading: Reading, _ view: ReleaseView
    ) throws -> [ComparedPair?] {
        var drafts: [PairDraft] = []
        var last: PairMaking<Reading>?
        for look in looks.compactMap(\.self) {
            let making = PairMaking(reading: reading, held: look.held, view: view)
            drafts += try making.drafts(over: [look.window])
            last = making
        }
        var pairs = (try last?.judged(drafts) ?? [])[...]
        return looks.map { $0 == nil ? nil : pairs.popFirst() }
    }
}
