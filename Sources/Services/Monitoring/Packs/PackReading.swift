internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Where everything that a pack is made of can be read, while reading or writing.
protocol PackReading: UpdateReading, Unsealing, ScoreReading {
    func frozen<Value: Decodable>(_ type: Value.Type, ofRound round: RecordID) throws -> Value?
    func notes(ofRound round: RecordID) throws -> [StoredRoundNote]
    func lastPack(before key: PackKey, of year: PlanYear) throws -> StoredPack?
    func packWords(_ key: PackKey, of year: PlanYear) throws -> StoredPackWords?
}

extension ReadTransaction: PackReading {}
extension Transaction: PackReading {}

extension PackReading {
    /// The lines of a round: as they stand while it is open, as they were frozen once it is closed. Approvals may come later.
    func lines(of found: RoundReading) throws -> [RoundLine] {
        guard found.stored.round.state == .closed,
            let frozen = try frozen([RoundLine].self, ofRound: found.stored.id)
        else { return found.lines() }
        return frozen.map { line in
            var line = line
            line.approved = found.approved(line.address)
            return line
        }
    }

    /// A round's comments that the manager marked for the pack, by action.
    func packComments(ofRound round: RecordID) throws -> [String: [PackComment]] {
        let marked = try comments(ofRound: round).filter(\.isForPack)
        guard !marked.isEmpty else { return [:] }
        let names = try CommentNames.accounts(self)
        return Dictionary(grouping: marked, by: \.address).mapValues { comments in
            comments.map { PackComment(by: CommentOnRound.name($0.by, names), on: $0.on, words: $0.words) }
        }
    }

    /// What stands in a pack's text before it is issued: what was kept or, of a scrutiny pack, the recommendations of the last.
    func standingWords(_ key: PackKey, of year: PlanYear) throws -> (words: PackWords, version: Int) {
        if let stored = try packWords(key.ofWords, of: year) { return (stored.words, stored.version) }
        guard key.kind == .scrutiny else { return (.none, 0) }
        let last = try lastPack(before: key, of: year) ?? lastOfYearBefore(key, year)
        return (PackWords(recommendations: last?.pack.words.recommendations ?? []), 0)
    }

    private func lastOfYearBefore(_ key: PackKey, _ year: PlanYear) throws -> StoredPack? {
        guard let before = PlanYear(start: year.start - 1), let latest = PackKey(key.kind, .q4) else { return nil }
        return try lastPack(before: latest, of: before)
    }

    /// A pack as it stands, what changed since the last of its kind marked. Throws `notFound`, and `conflict` for a pack for
    /// everybody before the strategy group has read what it tells of.
    func pack(_ key: PackKey, of year: PlanYear, words: PackWords, on today: CalendarDate) throws -> Pack {
        let making = PackMaking(reading: self, key: key, year: year, today: today)
        let pack = try making.pack(words)
        return try lastPack(before: key, of: year).map { pack.marked(since: $0.pack) } ?? pack
    }
}
