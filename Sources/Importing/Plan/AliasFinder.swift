import CommunitySafety

/// Finds the other names by which a plan calls its members: from brackets, initials in use, and what is left of a name
/// without its place ("the District Council").
struct AliasFinder {
    private let evidence: NameEvidence
    private let names: [String]
    private let keys: [String]
    /// How many members share a set of initials or a tail.
    private var initials: [String: Int] = [:]
    private var tails: [String: Int] = [:]

    init(names: [String], evidence: NameEvidence) {
        self.names = names
        self.evidence = evidence
        keys = names.map(Wording.key)
        for name in names {
            for form in Set(Self.initials(of: name)) { initials[form, default: 0] += 1 }
            for form in Set(Self.tails(of: name)) { tails[form, default: 0] += 1 }
        }
    }

    /// The aliases of one member, those that the list prints first.
    func aliases(of index: Int, printed: [String]) -> [String] {
        let name = names[index]
        var found = printed + halves(of: name)
        for (short, long) in evidence.abbreviations.sorted(by: { $0.key < $1.key }) {
            let key = Wording.key(long)
            if key == keys[index] || key == keys[index] + "s" { found.append(short) }
            if Wording.key(short) == keys[index] { found.append(long) }
        }
        found += Self.initials(of: name).filter { evidence.capitals.contains($0) && initials[$0] == 1 && $0.count >= 3 }
        found += Self.tails(of: name).filter { tails[$0] == 1 && evidence.mentions.contains($0) && !keys.contains($0) }
            .map { Self.printed($0, in: name) }
        var seen: Set<String> = [keys[index]]
        return found.filter { seen.insert(Wording.key($0)).inserted }
    }

    /// The two languages of a name: "Cyngor Aur / Aur Council".
    private func halves(of name: String) -> [String] {
        guard name.contains(" / ") else { return [] }
        return name.split(separator: "/").map { Wording.squeezed(String($0)) }
    }

    private static func initials(of name: String) -> [String] {
        var forms = [Wording.initials(name), Wording.initials(name, skipping: ["and"])]
        if forms[0] == forms[1] { forms.removeLast() }
        return forms.filter { $0.count >= 2 }
    }

    /// What is left of a public body's name without its place: "district council", "council", "police".
    private static func tails(of name: String) -> [String] {
        guard let kind = BodyKind.of(name) else { return [] }
        let words = Wording.key(name).split(separator: " ").map(String.init)
        for sign in kind.signs {
            let sought = sign.split(separator: " ").map(String.init)
            guard let start = words.indices.first(where: { words[$0...].starts(with: sought) }), start > 0 else {
                continue
            }
            var forms = [words[start...].joined(separator: " "), sign]
            let grades: Set<String> = ["district", "borough", "county", "city", "metropolitan", "unitary"]
            if start > 1, grades.contains(words[start - 1]) {
                forms.append(words[(start - 1)...].joined(separator: " "))
            }
            return Array(Set(forms)).sorted { $0.count > $1.count }
        }
        return []
    }

    /// A compared form as the name prints it.
    private static func printed(_ tail: String, in name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        for start in words.indices {
            for end in start..<words.count where Wording.key(words[start...end].joined(separator: " ")) == tail {
                return words[start...end].joined(separator: " ")
            }
        }
        return tail
    }
}
