import CommunitySafety
import HTML
import Proofreading
import Services

/// One record with what belongs to it: an agency's teams, posts, groups, what it leads, and how to reach it.
struct PartnershipRecordPage: Page {
    var name: String { register.name(of: entry.reference) }
    let area: NavigationItem? = .partnership
    let entry: PartnershipRegister.Entry
    let view: RegisterView
    let visitor: Visitor
    let leads: [PrintedLead]
    let year: PlanYear?
    let changes: [RecordChangeWords]
    let notice: Markup?

    private var register: PartnershipRegister { view.register }
    private var words: PartnershipWords { PartnershipWords(register) }
    private var kind: PartnershipKind { entry.record.kind }

    var content: Markup {
        notice
        breadcrumbs(trail, here: name)
        PageTop(caption: kind.one.asSentence, heading: name, answer: answer).markup
        end
        summaryList(
            kind.fields.filter { $0 != .name && $0 != .agencyKind && $0 != .groupKind }.map {
                ($0.label(of: kind), words.markup(entry, $0))
            })
        tools
        if kind.isParty { answering }
        for other in sections { section(of: other) }
        if kind.isParty { led }
        additions
        removedRecords
        history
    }

    /// Holders and contacts of this record that were removed: they have no list of their own to be put back from.
    @MarkupBuilder private var removedRecords: Markup {
        let gone = [PartnershipKind.holding, .contact].flatMap { register.removed($0) }.filter { other in
            view.mayKeep(other) && other.record.references.contains { $0.to == entry.reference }
        }
        if !gone.isEmpty {
            disclosure("Removed: \(Counted.number(gone.count))") {
                ul(.class("ww-plain-list ww-records")) {
                    for other in gone {
                        li {
                            first(other)
                            " "
                            restoreForm(other.reference, visitor)
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder private var history: Markup {
        if !changes.isEmpty {
            pageSection("Who changed it", id: "history") {
                ol(.class("ww-plain-list ww-records")) { for change in changes { change.markup } }
            }
        }
    }

    private var trail: [(text: String, url: SiteURL)] {
        let list: [(text: String, url: SiteURL)] =
            kind.isPrivate ? [] : [(kind.many.asSentence, .partnershipList(kind))]
        return [("Partnership", .partnership)] + list
    }

    private var answer: String? {
        guard kind == .agency || kind == .group else { return nil }
        let field: PartnershipField = kind == .agency ? .agencyKind : .groupKind
        return PartnershipField.words(entry.record[field], of: field) + "."
    }

    @MarkupBuilder private var end: Markup {
        if entry.isRemoved {
            p(.class("ww-body")) { "This record was removed." }
            if view.mayKeep(entry) { restoreForm(entry.reference, visitor) }
        } else if let end = words.end(of: entry, on: view.today) {
            p(.class("ww-body")) {
                end
                ". What it led stays its own."
            }
        } else if kind == .agency, let body = BodyKind.of(entry.record.name), !body.exists(on: view.today),
            let last = body.until
        {
            p(.class("ww-note ww-body")) {
                "Bodies of this kind (\(body.name)) ended on \(last.words)"
                body.successor.map { "; their work went to the \($0)" } ?? ""
                ". Record its last day and who follows."
            }
        }
    }

    @MarkupBuilder private var tools: Markup {
        if view.mayKeep(entry), !entry.isRemoved {
            div(.class("ww-actions")) {
                linkButton("Change", to: .partnershipForm(kind, entry.id))
                form(
                    .class("ww-bare-form"), .method(.post),
                    .action(SiteURL.partnershipRecord(kind, entry.id).address)
                ) {
                    formToken(visitor)
                    input(.type(.hidden), .name("version"), .value(String(entry.version)))
                    button(
                        .class("govuk-button govuk-button--secondary"), .type(.submit), .name("do"), .value("remove")
                    ) { "Remove" }
                }
            }
        }
    }

    /// The kinds of which records may belong to this one.
    private var sections: [PartnershipKind] {
        switch kind {
        case .agency: [.team, .post, .group, .champion, .service, .otherPlan, .contact]
        case .team: [.post, .contact]
        case .post: [.holding, .group, .champion, .contact]
        case .group: [.group, .contact]
        case .service, .parish: [.contact]
        case .holding, .champion, .otherPlan, .abbreviation, .contact: []
        }
    }

    @MarkupBuilder private func section(of other: PartnershipKind) -> Markup {
        let found = records(other)
        if !found.isEmpty {
            pageSection(heading(of: other), id: other.rawValue, aside: mayAdd(other) ? p { adding(other) } : nil) {
                let rows: [[RecordTable.Cell]] = found.map { [.init(first($0)), .init(about($0))] }
                let says = rows.contains { !$0[1].isEmpty }
                RecordTable(
                    caption: heading(of: other), style: "ww-halves",
                    columns: [.init(name: other.one.asSentence)] + (says ? [.init(name: "About it")] : []),
                    rows: rows
                ).markup
            }
        }
    }

    private func records(_ other: PartnershipKind) -> [PartnershipRegister.Entry] {
        register.list(other).filter { $0.record.references.contains { $0.to == entry.reference } }
    }

    private func mayAdd(_ other: PartnershipKind) -> Bool {
        view.mayAdd(other, to: entry.reference) && !entry.isRemoved && other != .group
    }

    /// What isn't on record yet and could be.
    @MarkupBuilder private var additions: Markup {
        let missing = sections.filter { mayAdd($0) && records($0).isEmpty }
        if !missing.isEmpty {
            pageSection("Not on record yet", id: "missing") {
                p(.class("ww-body")) {
                    missing.map { adding($0) }.joined(separator: " · ")
                }
            }
        }
    }

    private func heading(of other: PartnershipKind) -> String {
        switch (kind, other) {
        case (.post, .holding): "Who holds it"
        case (.group, .group): "Groups that report to it"
        case (.post, .group): "Groups that it chairs"
        case (.agency, .group): "Groups that it sits on"
        default: other.many.asSentence
        }
    }

    private func adding(_ other: PartnershipKind) -> Markup {
        let field: PartnershipField
        var value = entry.id
        switch (other, kind) {
        case (.contact, _): (field, value) = (.subject, entry.reference.text)
        case (.post, .team): field = .team
        case (_, .post): field = .post
        default: field = .agency
        }
        var query = [(name: field.rawValue, value: value)]
        if other == .post, kind == .team { query.append((PartnershipField.agency.rawValue, entry.record[.agency])) }
        let address = SiteURL.partnershipForm(other, "new").address(asking: query)
        return a(.href(address)) { "Add \(other.oneWithArticle)" }
    }

    private func first(_ other: PartnershipRegister.Entry) -> Markup {
        switch other.record.kind {
        case .holding:
            let person = other.record[.person]
            return person.isEmpty
                ? Markup(text: "Name not shown")
                : view.mayKeep(other) ? link(person, to: .partnershipRecord(.holding, other.id)) : Markup(text: person)
        case .contact:
            return link(
                PartnershipField.words(other.record[.contactKind], of: .contactKind),
                to: .partnershipRecord(.contact, other.id))
        case .agency, .team, .post, .group, .champion, .parish, .service, .otherPlan, .abbreviation:
            return words.link(to: other.reference)
        }
    }

    private func about(_ other: PartnershipRegister.Entry) -> Markup {
        if let end = words.end(of: other, on: view.today) { return end }
        switch other.record.kind {
        case .holding:
            return Markup(text: other.record.date(.from).map { "Since \($0.words)" } ?? "")
        case .contact: return Markup(text: other.record[.value])
        case .post:
            let holder = register.holder(of: other.id, on: view.today)
            let name = holder.map { $0.record[.person].isEmpty ? "Held" : $0.record[.person] } ?? "Nobody holds it"
            let duty = PartnershipField.words(other.record[.answersFor], of: .answersFor)
            return Markup(text: name + (duty.isEmpty ? "" : ". Answers for \(duty.lowercased())"))
        case .group: return words.markup(other, .groupKind)
        case .service: return words.markup(other, .offers)
        case .agency, .team, .champion, .parish, .otherPlan, .abbreviation: return Markup()
        }
    }

    private var answering: Markup {
        let answer = register.answer(for: entry.reference, on: view.today)
        return pageSection("Who answers for it", id: "answers") {
            p(.class("ww-body")) { AnswerWords(answer, register).sentence }
        }
    }

    @MarkupBuilder private var led: Markup {
        let own = LedActions(leads, register).leads(of: entry.reference)
        if let year, !own.isEmpty {
            pageSection("What it leads in the plan for \(year.name)", id: "leads") {
                RecordTable(
                    caption: "Leads", columns: [.init(name: "As printed"), .init(name: "Actions")],
                    rows: own.map { lead in
                        let links = lead.actions.map { link($0, to: .action(year, address: $0)) }
                        return [.init(lead.printed), .init(links.joined(separator: ", "))]
                    }
                ).markup
            }
        }
    }
}
