import CommunitySafety
import Proofreading

/// Reads actions that stand as paragraphs, list items or headings with labelled lines below: "Lead: …", "By when: …".
struct ActionListReader {
    /// An action with the passages that hold it.
    struct Entry {
        var draft: ActionDraft
        var measures: [String] = []
        var passages: ClosedRange<Int>
    }

    private let script: Manuscript
    private let skipped: Set<Int>
    private var entries: [Entry] = []
    private var isOpen = false

    init(_ script: Manuscript, skipping skipped: Set<Int>) {
        self.script = script
        self.skipped = skipped
    }

    mutating func read() -> [Entry] {
        var index = 0
        while index < script.passages.count {
            let passage = script.passages[index]
            if skipped.contains(index) {
                index += 1
            } else if let lines = LabelLines(script, at: index, skipping: skipped), isOpen || lines.role == .lead {
                take(index, passage, LabelledText(lines.text))
                if isOpen, let last = entries.last {
                    entries[entries.count - 1].passages = last.passages.lowerBound...(lines.end - 1)
                }
                index = lines.end
            } else {
                take(index, passage)
                index += 1
            }
        }
        return entries
    }

    private mutating func take(_ index: Int, _ passage: Passage) {
        guard passage.table == nil, passage.text.contains(":"), passage.text.utf8.count < 4000 else {
            return isOpen = false
        }
        take(index, passage, LabelledText(passage.block.text.string))
    }

    private mutating func take(_ index: Int, _ passage: Passage, _ text: LabelledText) {
        let hasAction = text.parts.contains { $0.role == .action }
        guard text.commits || (isOpen && !text.parts.isEmpty && text.lead.isEmpty && !hasAction) else {
            return isOpen = false
        }
        if !text.lead.isEmpty || hasAction {
            open(index, passage, text)
        } else if isOpen, let last = entries.last, !Self.repeats(text, last.draft) {
            entries[entries.count - 1].passages = last.passages.lowerBound...index
        } else {
            guard let start = previous(index) else { return isOpen = false }
            open(start, script.passages[start], LabelledText(script.passages[start].block.text.string))
            entries[entries.count - 1].passages = start...index
        }
        fill(with: text)
        isOpen = true
    }

    /// The passage before, if its words can be the action's.
    private func previous(_ index: Int) -> Int? {
        var place = index - 1
        while place >= 0, skipped.contains(place) { place -= 1 }
        guard place >= 0, script.passages[place].table == nil, !script.passages[place].text.isEmpty,
            !(entries.last?.passages.contains(place) ?? false)
        else { return nil }
        return place
    }

    /// Whether the labels were all given already: a second set belongs to another action.
    private static func repeats(_ text: LabelledText, _ draft: ActionDraft) -> Bool {
        text.parts.contains { $0.role == .lead } && !draft.leads.isEmpty
    }

    private mutating func open(_ index: Int, _ passage: Passage, _ text: LabelledText) {
        var draft = ActionDraft(place: passage.place)
        let named = text.parts.first { $0.role == .action }
        let words = Wording.squeezed([text.lead, named?.value ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        draft.reference = named.flatMap { ReferenceReader.alone($0.label) }
        if draft.reference == nil, let found = ReferenceReader.leading(words) {
            draft.reference = found.reference
            draft.paragraphs = [found.rest]
        } else {
            draft.paragraphs = [words]
        }
        if draft.reference == nil { draft.reference = passage.itemNumber.map(String.init) }
        entries.append(Entry(draft: draft, passages: index...index))
    }

    private mutating func fill(with text: LabelledText) {
        guard let last = entries.indices.last else { return }
        for part in text.parts {
            let value = Self.withoutStop(part.value)
            switch part.role {
            case .lead: ActionDraft.add(value, to: &entries[last].draft.leads)
            case .partners: ActionDraft.add(value, to: &entries[last].draft.partners)
            case .byWhen: entries[last].draft.byWhen = Wording.squeezed(value)
            case .reference:
                entries[last].draft.reference = ReferenceReader.alone(value) ?? entries[last].draft.reference
            case .measure: entries[last].measures.append(Wording.squeezed(value))
            case .action: break
            default: entries[last].draft.paragraphs.append("\(part.label): \(Wording.squeezed(value))")
            }
        }
    }

    private static func withoutStop(_ text: String) -> String {
        text.hasSuffix(".") && !text.dropLast().hasSuffix("etc") ? String(text.dropLast()) : text
    }
}
