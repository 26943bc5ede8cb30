/// Which record of a new list is which of an old one.
///
/// First by address, then by the same words, then by the most words in common (Dice's coefficient of at least 0.6); what
/// is left over was added or removed. Cost is near linear: words that many records share are not looked up.
struct RecordMatch {
    /// For each new record the place of the old one, nil for one that was added.
    private(set) var oldPlaces: [Int?]

    /// What a record is known by: its address, nil where it has none that counts here, and its words.
    struct Trait {
        var address: String?
        var words: String
    }

    /// Two records with fewer of their words in common are different ones.
    static let likeness = 0.6
    /// A word of more records than this tells nothing about any of them.
    private static let commonWord = 64

    init(old: [Trait], new: [Trait]) {
        oldPlaces = Array(repeating: nil, count: new.count)
        var free = Set(old.indices)
        pair(&free, old.map(\.address), new.map(\.address))
        if !free.isEmpty { pairAlike(&free, old, new) }
        pairLike(&free, old, new)
    }

    /// Pairs what is left by the same words; most records never come here.
    private mutating func pairAlike(_ free: inout Set<Int>, _ old: [Trait], _ new: [Trait]) {
        let oldKeys = old.indices.map { free.contains($0) ? Wording.key(old[$0].words) : nil }
        let newKeys = new.indices.map { oldPlaces[$0] == nil ? Wording.key(new[$0].words) : nil }
        pair(&free, oldKeys, newKeys)
    }

    /// Pairs records with the same key, each with the first that is free.
    private mutating func pair(_ free: inout Set<Int>, _ old: [String?], _ new: [String?]) {
        var places: [String: [Int]] = [:]
        for index in old.indices.reversed() where free.contains(index) {
            if let key = old[index], !key.isEmpty { places[key, default: []].append(index) }
        }
        for index in new.indices where oldPlaces[index] == nil {
            guard let key = new[index], let place = places[key]?.popLast() else { continue }
            oldPlaces[index] = place
            free.remove(place)
        }
    }

    /// Pairs the most alike first; of equally alike ones the earlier.
    private mutating func pairLike(_ free: inout Set<Int>, _ old: [Trait], _ new: [Trait]) {
        let sought = new.indices.filter { oldPlaces[$0] == nil }
        guard !free.isEmpty, !sought.isEmpty else { return }
        let bags = Dictionary(uniqueKeysWithValues: free.map { ($0, Set(Wording.words(old[$0].words))) })
        var holders: [String: [Int]] = [:]
        for (place, bag) in bags { for word in bag { holders[word, default: []].append(place) } }
        var candidates: [(likeness: Double, new: Int, old: Int)] = []
        for index in sought {
            let bag = Set(Wording.words(new[index].words))
            let near = Set(
                bag.flatMap { word in holders[word].flatMap { $0.count > Self.commonWord ? nil : $0 } ?? [] })
            for place in near {
                let likeness = Self.likeness(bag, bags[place] ?? [])
                if likeness >= Self.likeness { candidates.append((likeness, index, place)) }
            }
        }
        candidates.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
        for candidate in candidates where oldPlaces[candidate.new] == nil && free.contains(candidate.old) {
            oldPlaces[candidate.new] = candidate.old
            free.remove(candidate.old)
        }
    }

    private static func likeness(_ left: Set<String>, _ right: Set<String>) -> Double {
        guard !left.isEmpty || !right.isEmpty else { return 0 }
        return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
    }

    /// The places in `new` whose records stand in the same order as before: the longest such row, so that as few as
    /// possible count as moved.
    var inOrder: Set<Int> {
        var ends: [Int] = []
        var before: [Int: Int] = [:]
        for (index, place) in oldPlaces.enumerated() {
            guard let place else { continue }
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if (oldPlaces[ends[middle]] ?? 0) < place { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var row: Set<Int> = []
        var next = ends.last
        while let index = next {
            row.insert(index)
            next = before[index]
        }
        return row
    }
}
