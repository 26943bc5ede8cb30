/// The parties of an action's cell as lines: the printed words, and beside them whom they mean.
public struct PartyLines: Sendable, Hashable {
    public private(set) var parties: [ActionParty]

    public init(_ parties: [ActionParty]) { self.parties = parties }

    /// Reads both fields back; a line whose meaning is missing means what it prints, as a guess.
    public init(printed: String, meaning: String) {
        let lines = printed.split(separator: "\n").map(String.init)
        let meanings = meaning.split(separator: "\n").map(String.init)
        parties = lines.enumerated().map { index, line in
            guard meanings.indices.contains(index) else {
                return ActionParty(printed: line, party: line, guessed: true)
            }
            let guessed = meanings[index].hasPrefix("?")
            return ActionParty(
                printed: line, party: guessed ? String(meanings[index].dropFirst()) : meanings[index], guessed: guessed)
        }
    }

    /// The words printed, one party a line.
    public var printed: String { parties.map(\.printed).joined(separator: "\n") }

    /// Whom they mean, line by line.
    public var meaning: String {
        parties.map { ($0.guessed ? "?" : "") + $0.party }.joined(separator: "\n")
    }

    /// What the typed lines mean: a line that stood there keeps its meaning, a new one is read as an import would read it,
    /// and may fall into several parties.
    public func taking(_ lines: [String], splitter: PartySplitter) -> PartyLines {
        let known = Dictionary(parties.map { ($0.printed, $0) }, uniquingKeysWith: { first, _ in first })
        return PartyLines(
            lines.flatMap { line -> [ActionParty] in
                if let party = known[line] { return [party] }
                return splitter.split(line).map { part in
                    let match = splitter.directory.match(part.printed)
                    return ActionParty(
                        printed: part.printed, party: match.party, guessed: part.isGuess || match.isGuess)
                }
            })
    }
}
