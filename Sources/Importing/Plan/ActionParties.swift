import CommunitySafety
import Proofreading

/// Turns the lead and partner cells of a plan into parties, each cell's words once.
struct ActionParties {
    private let splitter: PartySplitter
    private var known: [String: [ActionParty]] = [:]

    init(members: [Member], evidence: NameEvidence, drafts: [ActionDraft]) {
        let bodies = evidence.abbreviations.filter { _, long in
            let last = Wording.words(long).last ?? ""
            return BodyWords.ends.contains(last) || BodyWords.collectives.contains(last)
        }
        let directory = PartyDirectory(
            members: members, abbreviations: bodies.keys.sorted(), mentions: evidence.mentions,
            isBilingual: evidence.isBilingual)
        var splitter = PartySplitter(directory)
        splitter.learn(from: Set(drafts.flatMap { [$0.leads, $0.partners] }))
        self.splitter = splitter
    }

    mutating func parties(of cell: String) -> [ActionParty] {
        if let parties = known[cell] { return parties }
        let parties = splitter.split(cell).map { part in
            let match = splitter.directory.match(part.printed)
            return ActionParty(printed: part.printed, party: match.party, guessed: part.isGuess || match.isGuess)
        }
        known[cell] = parties
        return parties
    }

    /// What a party's words mean by the membership list.
    func match(_ printed: String) -> PartyDirectory.Match { splitter.directory.match(printed) }
}
