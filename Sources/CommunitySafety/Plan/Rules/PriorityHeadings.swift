import Proofreading

/// The headings under which each priority is printed: of its section and of its action tables.
struct PriorityHeadings {
    struct Heading: Sendable, Hashable {
        var text: String
        var place: Place
    }

    private let evidence: PlanEvidence

    init(_ evidence: PlanEvidence) { self.evidence = evidence }

    /// In document order, each wording once.
    func headings(of slug: String) -> [Heading] {
        var found: [Heading] = []
        for (index, section) in evidence.plan.sections.enumerated()
        where section.kind == .priority && section.priority == slug {
            if evidence.places.sections.indices.contains(index), let place = evidence.places.sections[index] {
                found.append(Heading(text: section.heading, place: place))
            }
        }
        for table in evidence.places.actionTables where table.priority == slug {
            if let heading = table.heading, let place = table.headingPlace {
                found.append(Heading(text: heading, place: place))
            }
        }
        var seen: Set<String> = []
        return found.sorted { $0.place < $1.place }.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
    }

    /// The number that its headings print in front or behind "Priority", nil where they print none or several.
    func number(of slug: String) -> Int? {
        let numbers = Set(headings(of: slug).compactMap { Self.number(in: $0.text) })
        return numbers.count == 1 ? numbers.first : nil
    }

    /// `4` of "4. Acquisitive Crime", "Priority 4: …", "Theme 4 – …".
    static func number(in heading: String) -> Int? {
        let words = Wording.squeezed(heading).split(separator: " ")
        guard let first = words.first else { return nil }
        let isLabel = ["priority", "theme", "objective", "aim", "section"].contains(Wording.key(String(first)))
        let digits = (isLabel && words.count > 1 ? words[1] : first).filter { !".:)–-".contains($0) }
        guard !digits.isEmpty, digits.count <= 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }
}
