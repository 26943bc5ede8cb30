import CommunitySafety
import Proofreading

/// Paragraphs and list items: success measures, members, narrative.
extension PlanWalk {
    mutating func takeWords(_ index: Int, _ passage: Passage) -> BlockUse.Use {
        if measuresHere(index, passage) { return takeMeasure(passage) }
        if section.kind == .members, takeMember(index, passage) { return .members }
        let isAim = saysAims && passage.isListItem
        if !passage.isListItem { saysAims = Self.opensAims(passage) }
        write(passage)
        if isAim { return .aims }
        switch section.kind {
        case .aims: return .aims
        case .funding: return .funding
        case .termsOfReference: return .termsOfReference
        case .cover, .narrative, .priorities, .successMeasures, .priority, .members: return .narrative
        }
    }

    private mutating func write(_ passage: Passage) {
        let breaks = script.format != .markdown && script.format != .text
        sections[sectionIndex].write { writer in
            if passage.isListItem {
                writer.listItem(passage.block.text.string, depth: passage.depth, number: passage.itemNumber)
            } else {
                writer.paragraph(passage.block.text.string, breaks: breaks)
            }
        }
    }

    private static func opensAims(_ passage: Passage) -> Bool {
        passage.words.contains { ["aims", "objectives", "nodau"].contains($0) } && passage.text.hasSuffix(":")
    }

    /// Whether a passage is a success measure here.
    private mutating func measuresHere(_ index: Int, _ passage: Passage) -> Bool {
        guard section.kind == .successMeasures || measureHeading != nil else { return false }
        if passage.isListItem { return true }
        guard !passage.text.hasSuffix(":"), passage.words.count <= 60, !listFollows(index) else {
            if section.kind != .successMeasures { measureHeading = nil }
            return false
        }
        return measureHeading != nil
    }

    /// Whether list items stand in the same stretch: then its paragraphs are narrative.
    private func listFollows(_ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, openings[place] == nil, script.passages[place].table == nil, index - place < 40 {
            if script.passages[place].isListItem { return true }
            place -= 1
        }
        place = index + 1
        while place < script.passages.count, openings[place] == nil, script.passages[place].table == nil,
            place - index < 40
        {
            if script.passages[place].isListItem { return true }
            place += 1
        }
        return false
    }

    private mutating func takeMeasure(_ passage: Passage) -> BlockUse.Use {
        if section.kind == .successMeasures { sections[sectionIndex].hasRecords = true }
        var lines = passage.lines
        // In plain text the next heading may have run on into the item.
        let next = lines.count > 1 ? lines.last.flatMap { line in matcher.match(line).map { (line, $0) } } : nil
        if next != nil { lines.removeLast() }
        let heading = measureHeading?.text ?? section.heading
        let text = lines.joined(separator: " ")
        let priority = measureHeading?.priority ?? section.priority ?? priorityNamed(atTheStartOf: text)
        measures.append(measure(text, priority, heading, passage.place))
        if let next { measureHeading = next }
        return .successMeasures
    }

    /// The priority that a measure names before a colon: "Burglary and Theft: fewer homes burgled".
    private func priorityNamed(atTheStartOf text: String) -> Int? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return matcher.match(String(text[..<colon]))
    }

    func measure(
        _ text: String, _ priority: Int?, _ heading: String, _ place: Place, _ baseline: String? = nil,
        _ target: String? = nil
    ) -> MeasureDraft {
        let figures = MeasureFigures.read(text)
        return MeasureDraft(
            text: text, priority: priority, heading: heading, baseline: baseline ?? figures.baseline,
            target: target ?? figures.target,
            place: place)
    }

    private mutating func takeMember(_ index: Int, _ passage: Passage) -> Bool {
        if passage.isListItem {
            guard passage.depth == 0 || members.isEmpty else { return false }
            return addMember(passage.lines, passage.place)
        }
        let names = MemberSentence.names(in: passage.text)
        if !names.isEmpty, members.isEmpty {
            for name in names { _ = addMember([name], passage.place) }
            // The sentence is more than a list of names: it stays as narrative too.
            return false
        }
        if let kind = Member.Kind(printed: passage.text), passage.words.count <= 5 { memberKind = kind }
        return addMembers(passage)
    }

    /// Members as paragraphs: several lines of names, or a name with ways to reach it.
    private mutating func addMembers(_ passage: Passage) -> Bool {
        let lines = passage.lines
        let contacts = ContactScanner(passage.text.split(separator: " ").map(String.init)).contacts
        if contacts.contains(where: { $0.kind == .postcode }) || (contacts.count >= 2 && passage.words.count <= 40) {
            return addMember(lines, passage.place)
        }
        guard contacts.isEmpty, lines.count >= 2,
            lines.allSatisfy({ $0.split(separator: " ").count <= 10 && !$0.hasSuffix(".") && !$0.hasSuffix(":") })
        else { return false }
        return lines.map { addMember([$0], passage.place) }.contains(true)
    }

    private mutating func addMember(_ lines: [String], _ place: Place) -> Bool {
        let text = MemberText(lines)
        guard !text.name.isEmpty, text.name.split(separator: " ").count <= 14 else { return false }
        members.append(MemberDraft(text: text, kind: memberKind, place: place))
        sections[sectionIndex].hasRecords = true
        if !text.remarks.isEmpty {
            sections[sectionIndex].write {
                $0.listItem("\(text.name): \(text.remarks.joined(separator: ", "))", depth: 0, number: nil)
            }
        }
        return true
    }
}
