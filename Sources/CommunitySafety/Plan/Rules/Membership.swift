import Proofreading

/// The membership list as names to compare with: who is a member, what is a part of one, what is a kind of body.
struct Membership: Sendable {
    /// How a printed name stands to the membership list.
    enum Standing: Sendable, Hashable {
        case member
        /// A member's name with a slip of the pen.
        case misspelt(String)
        /// A team or post of a member: "SDC Direct Services".
        case part
        /// A kind of body or post rather than one body: "Schools", "Town centre manager".
        case kind
        /// Words for a body that don't name it: "commissioned provider".
        case unnamed
        case unknown
    }

    private let directory: PartyDirectory
    private var names: Set<String> = []
    private var shapes: [String: [BodyName]] = [:]
    /// Runs of words within members' names.
    private var runs: Set<String> = []
    private var parents: Set<String> = []
    /// The words of the blocks in which the list stands.
    private let listed: WordIndex

    init(_ evidence: PlanEvidence) {
        directory = PartyDirectory(members: evidence.plan.members)
        let blocks = evidence.reading.blocks.filter { $0.use == .members }.map(\.block)
        listed = WordIndex(blocks.flatMap { evidence.passages(at: Place(block: $0)).map(\.text.string) })
        for member in evidence.plan.members { add(member) }
    }

    /// How a name stands. Cost: the square of the name's words.
    func standing(of printed: String) -> Standing {
        let key = Wording.key(printed)
        let words = key.split(separator: " ").map(String.init)
        if isMember(printed, key) { return .member }
        if let first = words.first, ["commissioned", "commissioning"].contains(where: words.contains),
            GenericWords.are(words.filter { $0 != first || !parents.contains($0) })
        {
            return .unnamed
        }
        if isPart(printed, words) { return .part }
        let match = directory.match(printed)
        if match.isMember { return match.isGuess ? Self.slip(key, match.party) : .member }
        if GenericWords.are(words) || Self.isUncapitalised(printed) { return .kind }
        return .unknown
    }

    private func isMember(_ printed: String, _ key: String) -> Bool {
        if names.contains(key) || runs.contains(key) || listed.contains(key) { return true }
        let halves = printed.split(separator: "/").map { Wording.key(String($0)) }.filter { !$0.isEmpty }
        if halves.count > 1, halves.contains(where: { names.contains($0) }) { return true }
        let body = BodyName(printed)
        return shapes[body.initials]?.contains { $0.isSame(as: body) } == true
    }

    /// A member's name in front (or a longer one behind), or a member's name with another ending: "Tarn Probation team".
    private func isPart(_ printed: String, _ words: [String]) -> Bool {
        guard words.count > 1, let first = words.first, let last = words.last else { return false }
        if parents.contains(first) { return true }
        for length in 1..<words.count {
            if names.contains(words.prefix(length).joined(separator: " ")) { return true }
            let tail = words.suffix(length)
            if length > 1 || BodyWords.isAbbreviation(String(printed.split(separator: " ").last ?? "")) {
                if names.contains(tail.joined(separator: " ")) { return true }
            }
        }
        let rest = words.dropLast()
        let isEnding =
            BodyWords.ends.contains(last) || BodyWords.posts.contains(last) || BodyWords.collectives.contains(last)
        guard isEnding, let kind = rest.last, Self.kinds.contains(kind) else { return false }
        return runs.contains(rest.joined(separator: " "))
    }

    private mutating func add(_ member: Member) {
        let halves = member.name.split(separator: "/").map(String.init)
        for name in [member.name, PartyDirectory.withoutBrackets(member.name)] + member.aliases + halves {
            let key = Wording.key(name)
            guard !key.isEmpty else { continue }
            names.insert(key)
            let body = BodyName(name)
            if body.words.count > 1 { shapes[body.initials, default: []].append(body) }
            addRuns(Array(key.split(separator: " ").map(String.init).prefix(12)))
        }
        let first = member.name.split(separator: " ").first.map(String.init) ?? ""
        if member.name.contains(" "), BodyWords.isCouncilAbbreviation(first) { parents.insert(Wording.key(first)) }
    }

    private mutating func addRuns(_ words: [String]) {
        for start in words.indices {
            for end in start..<words.count
            where !Wording.weak.contains(words[end]) && !Wording.weak.contains(words[start]) {
                let run = words[start...end]
                if run.count > 1 || Self.kinds.contains(words[start]) { runs.insert(run.joined(separator: " ")) }
            }
        }
    }

    /// A plural or a possessive isn't a slip.
    private static func slip(_ key: String, _ member: String) -> Standing {
        let plain = { (text: String) in BodyName(text).words.map(BodyName.singular) }
        return plain(key) == plain(Wording.key(member)) ? .member : .misspelt(member)
    }

    private static func isUncapitalised(_ printed: String) -> Bool {
        let words = printed.split(separator: " ").dropFirst().filter { !Wording.weak.contains($0.lowercased()) }
        return printed.first?.isLowercase == true
            || (!words.isEmpty && words.allSatisfy { $0.first?.isUppercase == false })
    }

    /// Words that by themselves mean the member of that kind.
    private static let kinds: Set<String> = [
        "police", "council", "probation", "fire", "rescue", "nhs", "health", "heddlu", "cyngor", "constabulary",
    ]
}
