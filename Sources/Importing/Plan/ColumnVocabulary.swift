import CommunitySafety

/// The words over columns, and the labels in lists, in English and Welsh. `weight` tells a plain sign from a doubtful one.
enum ColumnVocabulary {
    /// The role that a column heading names, with how surely (0–1). Headings in two languages are read in either.
    static func role(of heading: String) -> (role: ColumnRole, weight: Double)? {
        var best: (role: ColumnRole, weight: Double)?
        for part in parts(of: heading) {
            guard let found = reading(of: part) else { continue }
            if found.weight > (best?.weight ?? 0) { best = found }
        }
        return best
    }

    /// The role that a label before a colon names; only whole phrases count.
    static func label(_ text: String) -> ColumnRole? {
        guard text.utf8.count <= 80 else { return nil }
        for part in [text] + text.split(separator: "/").map(String.init) {
            if let exact = phrases[Wording.key(part)], exact.weight >= 0.6 { return exact.role }
        }
        return nil
    }

    private static func parts(of heading: String) -> [String] {
        guard heading.utf8.contains(where: { "/\n|(".utf8.contains($0) }) else { return [heading] }
        var parts = [heading]
        for mark: Character in ["/", "\n", "|", "("] where heading.contains(mark) {
            parts += heading.split(separator: mark).map(String.init)
        }
        return parts
    }

    private static func reading(of text: String) -> (role: ColumnRole, weight: Double)? {
        guard text.utf8.count <= 120 else { return nil }
        let words = Wording.words(text).filter { $0 != "the" && $0 != "y" }
        let key = Wording.key(ofWords: words)
        guard !key.isEmpty, key.utf8.count <= 80 else { return nil }
        return phrases[key] ?? contained.first(in: words)
    }

    private static let contained = PhraseTable<(role: ColumnRole, weight: Double)>(
        ColumnSigns.contained.map { (($0.0, $0.1), $0.2) })

    private static let phrases: [String: (role: ColumnRole, weight: Double)] = {
        var table: [String: (role: ColumnRole, weight: Double)] = [:]
        for (role, weight, phrases) in ColumnSigns.whole {
            for phrase in phrases where table[phrase] == nil { table[phrase] = (role, weight) }
        }
        return table
    }()
}
