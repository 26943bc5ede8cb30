/// The bodies by which a plan's lead and partner cells are read: its members with their other names, and names that the
/// plan itself shows to be names.
public struct PartyDirectory: Sendable {
    public let members: [Member]
    /// Full name by compared name: of a member for its names and aliases, the printed words for any other known party.
    private var names: [String: String] = [:]
    private var memberKeys: Set<String> = []
    /// First words of bodies that have units of their own: "kcc" from "KCC Social Services".
    private var parents: Set<String> = []
    /// Compared forms of capitalised names in the plan's running text.
    private var mentions: Set<String>
    /// Whether the plan prints names in two languages, parted by a slash.
    let isBilingual: Bool

    /// `abbreviations` are short names that the plan explains ("VRU"), `mentions` compared names (`Wording.key`) that
    /// stand by themselves in its text.
    /// `isBilingual` tells that the plan's headings are in two languages; two such members tell it too.
    public init(
        members: [Member], abbreviations: [String] = [], mentions: Set<String> = [], isBilingual: Bool = false
    ) {
        self.members = members
        self.isBilingual = isBilingual || members.filter { $0.name.contains(" / ") }.count >= 2
        self.mentions = mentions
        for member in members {
            addMember(member)
        }
        for everybody in Self.everybody { names[everybody] = everybody }
        for abbreviation in abbreviations { learn(abbreviation) }
    }

    /// What a name resolves to.
    public struct Match: Sendable, Hashable {
        /// Full name of the member, or the printed words.
        public var party: String
        /// Whether the party is in the membership list or stands for everybody.
        public var isMember: Bool
        /// Whether the match rests on a slip of the pen or the like.
        public var isGuess: Bool
    }

    /// Takes in a name that a cell shows standing alone.
    public mutating func learn(_ name: String) {
        let key = Wording.key(name)
        if !key.isEmpty, names[key] == nil { names[key] = name }
    }

    /// The member that the printed words mean, or the words themselves while it is to be confirmed.
    public func match(_ printed: String) -> Match {
        for key in [Wording.key(printed), Wording.key(Self.withoutBrackets(printed))] where !key.isEmpty {
            if Self.isEverybody(key) {
                return Match(party: Self.lastHalf(printed) ?? printed, isMember: true, isGuess: false)
            }
            if let name = names[key], memberKeys.contains(key) {
                return Match(party: name, isMember: true, isGuess: false)
            }
        }
        let halves = printed.split(separator: "/").map { Wording.key(String($0)) }
        if halves.count == 2, let half = halves.first(where: { memberKeys.contains($0) }), let name = names[half] {
            return Match(party: name, isMember: true, isGuess: false)
        }
        if let near = longer(than: Wording.key(printed)) ?? nearest(to: Wording.key(printed)) {
            return Match(party: near, isMember: true, isGuess: true)
        }
        return Match(party: printed, isMember: false, isGuess: false)
    }

    func isKnown(_ key: String) -> Bool { names[key] != nil }
    func isMentioned(_ key: String) -> Bool { mentions.contains(key) }

    /// Whether a body of this name may have units that carry its name in front.
    func isParent(_ key: String, printed: String) -> Bool {
        guard let last = key.split(separator: " ").last else { return false }
        if parents.contains(key) || BodyWords.isCouncilAbbreviation(printed) { return true }
        return BodyWords.parents.contains(String(last)) && (names[key] != nil || !key.contains(" "))
    }

    /// "Pob partner / All partners": the half in the plan's second language.
    private static func lastHalf(_ printed: String) -> String? {
        let halves = printed.split(separator: "/").map { Wording.squeezed(String($0)) }
        return halves.count == 2 ? halves.last { everybody.contains(Wording.key($0)) } : nil
    }

    static func isEverybody(_ key: String) -> Bool { everybody.contains(key) || everybodyTwice.contains(key) }

    /// Everybody in both languages, as the keys of "Pawb / All partners" run.
    private static let everybodyTwice = Set(everybody.flatMap { left in everybody.map { left + " " + $0 } })

    private mutating func addMember(_ member: Member) {
        for name in [member.name, Self.withoutBrackets(member.name)] + member.aliases {
            let key = Wording.key(name)
            guard !key.isEmpty, names[key] == nil else { continue }
            names[key] = member.name
            memberKeys.insert(key)
            for form in Self.halfShort(member.name, name) where names[form] == nil {
                names[form] = member.name
                memberKeys.insert(form)
            }
            if let last = Wording.words(member.name).last, BodyWords.parents.contains(last) { parents.insert(key) }
        }
        let first = member.name.split(separator: " ").first.map(String.init) ?? ""
        if member.name.contains(" "), BodyWords.isCouncilAbbreviation(first) { parents.insert(Wording.key(first)) }
    }

    /// The name with its end shortened: "Merrow ICB" for "Merrow Integrated Care Board (ICB)".
    private static func halfShort(_ name: String, _ alias: String) -> [String] {
        guard BodyWords.isAbbreviation(alias) else { return [] }
        let words = name.split(separator: " ").map(String.init)
        return words.indices.dropFirst().compactMap { start in
            let tail = words[start...].joined(separator: " ")
            guard Wording.initials(tail) == alias else { return nil }
            return Wording.key((words[..<start] + [alias]).joined(separator: " "))
        }
    }

    /// A member whose name goes on with a word that says only what it is: "Merrow Fire and Rescue" for its Service.
    private func longer(than key: String) -> String? {
        guard key.contains(" ") else { return nil }
        let found = Set(
            ["service", "services", "authority", "association", "trust"].compactMap { names[key + " " + $0] })
        return found.count == 1 ? found.first : nil
    }

    /// A member whose name differs by a slip: at most two letters, and one in eight; three within one word of a longer name.
    private func nearest(to key: String) -> String? {
        guard key.count >= 8 else { return nil }
        let letters = Array(key.unicodeScalars)
        let limit = min(2, letters.count / 8)
        let near = memberKeys.filter { other in
            other.unicodeScalars.first == letters.first
                && (EditDistance.within(limit, letters, Array(other.unicodeScalars))
                    || Self.differsInOneWord(key, other))
        }
        let found = Set(near.compactMap { names[$0] })
        return found.count == 1 ? found.first : nil
    }

    /// Whether all words are the same but one of eight letters or more, which begins alike and differs by three at most.
    private static func differsInOneWord(_ left: String, _ right: String) -> Bool {
        let left = left.split(separator: " ")
        let right = right.split(separator: " ")
        guard left.count == right.count, left.count > 1 else { return false }
        let pairs = zip(left, right).filter { $0 != $1 }
        guard pairs.count == 1, let (first, second) = pairs.first, min(first.count, second.count) >= 8,
            first.prefix(5) == second.prefix(5)
        else { return false }
        return EditDistance.within(3, Array(first.unicodeScalars), Array(second.unicodeScalars))
    }

    /// Whether the words say that there is nobody: "none", "n/a".
    static func isNobody(_ key: String) -> Bool {
        ["none", "n a", "na", "not applicable", "nil", "dim", "tbc", "tbd"].contains(key)
    }

    static func withoutBrackets(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), open > text.startIndex else { return text }
        return Wording.squeezed(String(text[..<open]))
    }

    /// Words that stand for everybody, in English and Welsh, as compared.
    private static let everybody: Set<String> = [
        "all", "all partners", "all agencies", "all members", "all partner agencies", "all csp partners",
        "all csp members",
        "all partner", "everyone", "everybody", "pob partner", "pawb", "holl bartneriaid", "pob asiantaeth",
        "pob aelod",
    ]
}
