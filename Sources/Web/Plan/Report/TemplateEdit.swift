import CommunitySafety
import Services

/// A form of reports while it is being changed: as it stands, or as it was sent, with what a button does to it.
struct TemplateEdit: Sendable, Hashable {
    var title: String
    var parts: [ReportTemplate.Part]
    /// The version of the form that it was made from.
    var seen: Int
    var newHeading = ""
    /// The council's own parts that were left out before.
    var own: [ReportTemplate.Part] = []

    init(_ form: ShowReport.Form) {
        title = form.template.title
        parts = form.template.parts
        seen = form.seen
        own = form.leftOut
    }

    /// Out of a sent form; parts of a kind that isn't one are passed over.
    init(_ form: SentForm) {
        title = form.text("title")
        seen = Int(form.text("version")) ?? 0
        newHeading = form.text("new-heading")
        parts = form.all("part").compactMap { key in
            guard let kind = ReportTemplate.Part.Kind(rawValue: form.text("kind-\(key)")) else { return nil }
            return ReportTemplate.Part(
                key: key, heading: form.text("heading-\(key)"), kind: kind, hint: form.text("hint-\(key)"))
        }
    }

    /// Nil without parts, or when two have one key.
    var template: ReportTemplate? { ReportTemplate(title: title, parts: parts) }

    /// Parts of the standard form that this one hasn't, then the council's own that were left out.
    var leftOut: [ReportTemplate.Part] {
        (ReportTemplate.standard.parts + own).filter { part in !parts.contains { $0.key == part.key } }
    }

    /// Does what a button says: `up financial`, `add words`. Unknown verbs leave it as it is.
    mutating func act(_ verb: String, _ key: String) {
        let index = parts.firstIndex { $0.key == key }
        switch verb {
        case "up": if let index, index > 0 { parts.swapAt(index, index - 1) }
        case "down": if let index, index + 1 < parts.count { parts.swapAt(index, index + 1) }
        case "leave-out": if let index, parts.count > 1 { parts.remove(at: index) }
        case "put-back": leftOut.filter { $0.key == key }.forEach { insert($0) }
        case "add": ReportTemplate.Part.Kind(rawValue: key).map { add($0) }
        default: break
        }
    }

    /// A part of the same heading gets the same key, so what was written in it before is there again.
    private mutating func add(_ kind: ReportTemplate.Part.Kind) {
        guard kind == .words || kind == .implication else { return }
        if let standard = leftOut.first(where: { $0.heading.lowercased() == newHeading.lowercased() }) {
            insert(standard)
        } else {
            insert(ReportTemplate.Part(key: key(for: newHeading), heading: newHeading, kind: kind))
        }
        newHeading = ""
    }

    /// Before the appendix, where there is one.
    private mutating func insert(_ part: ReportTemplate.Part) {
        let end = parts.last?.kind == .appendix ? parts.count - 1 : parts.count
        parts.insert(part, at: end)
    }

    private func key(for heading: String) -> String {
        let letters = heading.lowercased().unicodeScalars.prefix(80).map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        let stem = "own-" + String(letters).split(separator: "-").joined(separator: "-")
        var key = stem
        var count = 1
        while parts.contains(where: { $0.key == key }) {
            count += 1
            key = "\(stem)-\(count)"
        }
        return key
    }
}
