import CommunitySafety
import HTML
import Proofreading
import Services

/// All records of one kind.
struct PartnershipListPage: Page {
    var name: String { kind.many.asSentence }
    let area: NavigationItem? = .partnership
    let kind: PartnershipKind
    let view: RegisterView
    let visitor: Visitor
    let notice: Markup?

    private var register: PartnershipRegister { view.register }
    private var list: [PartnershipRegister.Entry] { register.list(kind) }

    var content: Markup {
        notice
        breadcrumbs([("Partnership", .partnership)], here: name)
        PageTop(heading: kind.question, answer: answer).markup
        if view.rights.mayAdd(kind) {
            div(.class("ww-actions ww-after")) {
                linkButton(
                    "Add \(kind.oneWithArticle)", to: .partnershipForm(kind, "new"), isSecondary: !list.isEmpty)
            }
        }
        if !list.isEmpty {
            RecordTable(
                caption: name, columns: columns.map { .init(name: $0.label(of: kind)) },
                rows: list.map { entry in columns.map { .init(cell(entry, $0)) } }
            ).markup
        }
        removed
    }

    private var answer: String {
        guard !list.isEmpty else { return kind.purpose }
        let over = list.count { $0.record.date(.to).map { $0 < view.today } ?? false }
        let ended = over == 0 ? "" : " \(Counted.things(over, "has", "have").asSentence) ended."
        return "\(Counted.things(list.count, kind.one, kind.many).asSentence).\(ended)"
    }

    /// What a list shows: the name and what tells one from another.
    private var columns: [PartnershipField] {
        switch kind {
        case .agency: [.name, .agencyKind, .web]
        case .team: [.name, .agency]
        case .post: [.name, .agency, .team, .answersFor]
        case .holding: [.post, .from]
        case .group: [.name, .groupKind, .parent, .chair, .rhythm]
        case .champion: [.name, .agency, .post]
        case .parish: [.name, .parishKind, .wards, .web]
        case .service: [.name, .offers, .telephone, .hours]
        case .otherPlan: [.name, .agency, .reason, .to]
        case .abbreviation: [.name, .meaning]
        case .contact: [.subject, .contactKind]
        }
    }

    private func cell(_ entry: PartnershipRegister.Entry, _ field: PartnershipField) -> Markup {
        let words = PartnershipWords(register)
        guard field == columns[0] else { return words.markup(entry, field) }
        let end = words.end(of: entry, on: view.today).map { end in span(.class("ww-fine ww-under")) { end } }
        return link(entry.record.name, to: .partnershipRecord(kind, entry.id)) + (end ?? Markup())
    }

    @MarkupBuilder private var removed: Markup {
        let gone = register.removed(kind).filter { view.mayKeep($0) }
        if !gone.isEmpty {
            disclosure("Removed: \(Counted.number(gone.count))") {
                ul(.class("ww-plain-list ww-records")) {
                    for entry in gone {
                        li {
                            register.name(of: entry.reference)
                            " "
                            restoreForm(entry.reference, visitor)
                        }
                    }
                }
            }
        }
    }
}

/// A button that undoes a removal.
func restoreForm(_ reference: PartnershipReference, _ visitor: Visitor, words: String = "Put it back") -> Markup {
    form(
        .class("ww-bare-form"), .method(.post),
        .action(SiteURL.partnershipRecord(reference.kind, reference.id).address)
    ) {
        formToken(visitor)
        button(
            .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"), .value("restore")
        ) { words }
    }
}
