import CommunitySafety
import HTML

/// How to get a plan in another form or language, from the partnership's public contact lines.
struct PlanAccess {
    let edition: PlanEdition

    init(_ edition: PlanEdition) { self.edition = edition }

    /// For the cover; empty while the partnership has given nobody to ask, or when the plan's own cover says it already.
    var coverLines: [DocumentNode] {
        guard !ways.isEmpty, !says("large print", in: { $0.kind == .cover }) else { return [] }
        return [
            .paragraph(
                [
                    .text(
                        "This plan is also available in large print, as a Word file, as plain text and in other languages. "
                    )
                ]
                    + ask)
        ]
    }

    /// The notice at the end; left out when the plan has one of its own.
    var notice: [DocumentNode] {
        guard !hasSection(Self.heading) else { return [] }
        let forms =
            "The plan is published as web pages, as a PDF, in large print, as a Word file and as plain text. "
            + "The words are the same in each. Tables have headings that screen readers announce, and nothing is said by colour alone."
        return [.heading(Heading(level: 2, words: [.text(Self.heading)])), .plain(forms)] + help
    }

    private static let heading = "Accessibility and translation"

    private var help: [DocumentNode] {
        let words = "If you need this plan in another form or language, or an interpreter, tell us which. "
        return [.paragraph([.text(ways.isEmpty ? words.trimmingEnd : words)] + ask)]
    }

    private var ask: [Inline] {
        guard !ways.isEmpty else { return [] }
        let parted = ways.enumerated().flatMap { index, way -> [Inline] in
            [.text(index == 0 ? "" : index == ways.count - 1 ? " or " : ", ")] + way
        }
        return [.text("Please ")] + parted + [.text(".")]
    }

    private var ways: [[Inline]] {
        let partnership = edition.partnership
        return [
            partnership.telephone.map { way("call ", $0, "tel:" + $0.filter { $0.isNumber || $0 == "+" }) },
            partnership.email.map { way("write to ", $0, "mailto:" + $0) },
            partnership.web.map { way("see ", $0, $0.contains("://") ? $0 : "https://" + $0) },
        ].compactMap { $0 }
    }

    private func way(_ verb: String, _ words: String, _ address: String) -> [Inline] {
        let shown = Inline.text(words.printable)
        return [.text(verb), WebAddress(address).map { .link($0, [shown]) } ?? shown]
    }

    private func hasSection(_ heading: String) -> Bool {
        edition.plan.sections.contains { $0.heading.lowercased() == heading.lowercased() }
    }

    private func says(_ words: String, in chosen: (PlanSection) -> Bool) -> Bool {
        edition.plan.sections.contains { chosen($0) && $0.narrative.lowercased().contains(words) }
    }
}
