import CommunitySafety
import HTML
import Proofreading

/// Values of the partnership's records as a page shows them.
struct PartnershipWords {
    let register: PartnershipRegister

    init(_ register: PartnershipRegister) { self.register = register }

    /// A field's value in words.
    func plain(_ value: String, _ field: PartnershipField) -> String {
        switch field.content {
        case .line, .text, .web: value
        case .lines: value.split(separator: "\n").joined(separator: ", ")
        case .date: CalendarDate(iso: value)?.words ?? value
        case .tick: value.isEmpty ? "No" : "Yes"
        case .choice: PartnershipField.words(value, of: field)
        case .one, .many, .any:
            references(value, field).map { register.name(of: $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    /// The same with links to what it names.
    func markup(_ entry: PartnershipRegister.Entry, _ field: PartnershipField) -> Markup {
        let value = entry.record[field]
        guard !value.isEmpty else { return Markup() }
        switch field.content {
        case .one, .many, .any:
            return references(value, field).map { self.link(to: $0) }.joined(separator: ", ")
        case .web: return Self.web(value)
        case .text: return paragraphs(value)
        case .line, .lines, .date, .tick, .choice: return Markup(text: plain(value, field))
        }
    }

    /// A record's name that leads to its page.
    func link(to reference: PartnershipReference) -> Markup {
        let name = register.name(of: reference)
        guard let entry = register[reference] else { return Markup() }
        let mark = entry.isRemoved ? Markup(text: " (removed)") : Markup()
        return Web.link(name, to: .partnershipRecord(reference.kind, reference.id)) + mark
    }

    /// Until when something was, and who came after: nothing for what goes on.
    func end(of entry: PartnershipRegister.Entry, on day: CalendarDate) -> Markup? {
        guard let to = entry.record.date(.to), to < day else { return nil }
        var words = Markup(text: "Ended \(to.words)")
        if entry.record.kind == .agency, let next = register.successor(of: entry.id, on: day), next.id != entry.id {
            words = words + Markup(text: "; now ") + link(to: next.reference)
        }
        return words
    }

    static func web(_ value: String) -> Markup {
        ContactLines.linked(ContactLines.short(value), WebAddress(value.contains("://") ? value : "https://\(value)"))
    }

    private func paragraphs(_ value: String) -> Markup {
        value.split(separator: "\n").map { line in p { String(line) } }.joined()
    }

    private func references(_ value: String, _ field: PartnershipField) -> [PartnershipReference] {
        let lines = value.split(separator: "\n").map(String.init)
        switch field.content {
        case .one(let kind), .many(let kind): return lines.map { PartnershipReference(kind, $0) }
        case .any: return lines.compactMap { PartnershipReference($0) }
        case .line, .lines, .text, .date, .tick, .web, .choice: return []
        }
    }
}
