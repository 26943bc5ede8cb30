package import CommunitySafety
package import Proofreading
internal import Storage

/// One pack: as it would be issued now, or as it was.
package struct ShowPack: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Draft: Sendable {
        package let pack: Pack
        /// What a form carries.
        package let version: Int
        /// The issues of this pack, the newest first.
        package let issues: [PackListing]
        /// What is done so that small counts stay unknown, in whole sentences.
        package let report: [String]
        /// Figures that can't be told, in whole sentences.
        package let doubts: [String]
        package let verdict: ClearForElection.Verdict
        /// What each output came to, as it would stand in the pack if it were released; nil in packs that tell of no money.
        package let costs: [PackCost]?
        /// Awards of the year that aren't in it, since only those inside read their sums.
        package let awardsInside: Int
    }

    package struct Sight: Sendable {
        package let pack: Pack
        package let number: Int
        /// A later issue of the same pack that takes its place; nil where this is the newest.
        package let replacedBy: PackListing?
    }

    /// Manager and officers; for others it isn't there. `typed` is looked at in place of the words that were kept. Throws `notFound`, and `conflict` for
    /// a pack for everybody before its round is cleared.
    package func draft(
        _ key: PackKey, of year: PlanYear, typed: PackWords? = nil, as party: ActingParty
    ) async throws(ServiceError) -> Draft {
        guard party.may(.issuePack) else { throw .notFound(.record(id: key.name)) }
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let standing = try reading.standingWords(key, of: year)
            let words = typed ?? standing.words
            var pack = try reading.pack(
                key, of: year, words: key.kind.isAssessment ? words.outgoing(in: key.kind) : words, on: today)
            let isShort = pack.words.passages.allSatisfy { $0.count <= PackWords.longest }
            let outgoing = isShort ? try reading.packFigures(of: pack, on: today) : .none
            pack.figures = outgoing.book
            let costs = pack.costs
            if pack.words.value?.isReleased != true { pack.costs = nil }
            let quarters = pack.rounds.map(\.quarter)
            let inside = costs == nil ? 0 : try reading.packMoney(of: year, in: quarters, on: today).inside.count
            return Draft(
                pack: pack, version: standing.version,
                issues: try reading.issuedPacks(of: year).filter { $0.key == key }.map { PackListing($0, year) },
                report: outgoing.book.isEmpty ? [] : outgoing.report.sentences,
                doubts: outgoing.book.doubts(of: pack.words.passages),
                verdict: try reading.verdict(on: pack, environment), costs: costs, awardsInside: inside)
        }
    }

    /// Anybody, a pack for everybody; those inside, any. Throws `notFound`.
    package func issued(
        _ number: Int, of year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Sight {
        try await context.read { reading in
            let entries = try reading.issuedPacks(of: year)
            guard let entry = entries.first(where: { $0.number == number }), entry.key.kind.isOpen(to: party),
                let stored = try reading.pack(number, of: year)
            else { throw ServiceError.notFound(.record(id: "\(year.name) pack \(number)")) }
            let newer = entries.first { $0.key == entry.key && $0.issue > entry.issue }
            return Sight(pack: stored.pack, number: number, replacedBy: newer.map { PackListing($0, year) })
        }
    }
}

extension FigureBook {
    /// What is wrong with the figures that texts quote, in whole sentences.
    fileprivate func doubts(of texts: [String]) -> [String] {
        let typed = Set(texts.filter(FigureText.quotes).flatMap { FigureText($0).calls }.map(\.written))
        return figures.filter { typed.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { call, figure in
            figure.doubts.map { "\(call): \($0.message)" }
        }
    }
}

/// An issued pack in a list.
package struct PackListing: Sendable, Hashable {
    package let year: PlanYear
    package let number: Int
    package let key: PackKey
    package let issue: Int
    package let asAt: CalendarDate
    package let issuedOn: CalendarDate
    /// Of a pack of a place; its code where it isn’t on record any more.
    package var place: String?

    init(_ entry: StoredPackEntry, _ year: PlanYear) {
        self.year = year
        number = entry.number
        key = entry.key
        issue = entry.issue
        asAt = entry.asAt
        issuedOn = entry.issuedOn
        place = entry.key.place
    }
}
