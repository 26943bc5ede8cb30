import CommunitySafety
import HTML
import Services

/// What stands at the beginning of an assessment's document that is being written: its two versions, and what it lacks.
struct AssessmentDraftTop {
    let pack: Pack
    let checklist: AssessmentChecklist

    init?(_ pack: Pack) {
        guard let checklist = AssessmentChecklist(pack) else { return nil }
        (self.pack, self.checklist) = (pack, checklist)
    }

    /// How much of what the law asks for is there.
    var sentence: String {
        let asked = checklist.lines.filter(\.head.isAskedFor).count
        guard !checklist.open.isEmpty else {
            return "All \(Counted.number(asked)) things that the regulations ask for stand in it."
        }
        let open = checklist.open.map { "“\($0.head.words)”" }.asList
        return
            "\(Counted.number(asked - checklist.open.count).asSentence) of \(Counted.number(asked)) things that the regulations ask for stand in it. Still open: \(open)."
    }

    var versions: Markup {
        nav(.class("ww-toolbar ww-worktools"), .aria(.label, "The two versions")) {
            for kind in [PackKind.fullAssessment, .assessment] {
                if let key = PackKey(kind) {
                    p {
                        if kind == pack.key.kind {
                            b(.current(true)) { Self.name(kind) }
                        } else {
                            link(Self.name(kind), to: .packDraft(pack.year, key))
                        }
                    }
                }
            }
        }
    }

    private static func name(_ kind: PackKind) -> String {
        kind == .assessment ? "The version for everybody" : "The partnership’s version"
    }

    var table: Markup {
        pageSection("What is in it", id: "checklist") {
            RecordTable(
                caption: "Each heading, and whether it is filled",
                columns: ["Heading", "State", "What is there", "Asked for by the regulations"].map { .init(name: $0) },
                rows: checklist.lines.map { line in
                    [
                        .init(line.head.words), .init(state(line.state)), .init(line.note),
                        .init(line.head.isAskedFor ? "Yes" : "No"),
                    ]
                }
            ).markup
        }
    }

    private func state(_ state: AssessmentChecklist.State) -> Markup {
        state == .present ? Markup(text: state.words) : b { state.words }
    }
}
