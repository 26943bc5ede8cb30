import CommunitySafety
import HTML
import Services

/// Whom the leads printed in the plan mean: those that aren't known yet first, each with the likely answer.
struct PartiesPage: Page {
    let name = "Leads printed in the plan"
    let area: NavigationItem? = .partnership
    let list: ResolveParties.Answer
    let visitor: Visitor
    let notice: Markup?

    private var register: PartnershipRegister { list.view.register }
    private var open: [PrintedLead] { list.leads.filter(\.isOpen).sorted { $0.actions.count > $1.actions.count } }
    private var known: [PrintedLead] { list.leads.filter { $0.party != nil } }
    private var everybody: [PrintedLead] { list.leads.filter { $0.meaning == .everybody } }
    private var mayKeep: Bool { list.view.rights.mayKeepAll }

    var content: Markup {
        notice
        breadcrumbs([("Partnership", .partnership)], here: name)
        PageTop(caption: "Plan \(list.year.name)", heading: "Whom do the leads in the plan mean?", answer: answer)
            .markup
        if !open.isEmpty { pageSection("Not known yet", id: "open") { openList } }
        if !known.isEmpty { pageSection("Known", id: "known") { knownTable } }
        if !everybody.isEmpty {
            pageSection("Everybody", id: "everybody") {
                p(.class("ww-body")) {
                    "\(everybody.map { "“\($0.printed)”" }.asList): printed as it is. Nobody in particular is asked."
                }
            }
        }
    }

    private var answer: String {
        if list.leads.isEmpty {
            return
                "The plan prints no leads yet. When it does, each is linked to the agency, team, post or group that it means."
        }
        if open.isEmpty {
            return "Every lead is linked to an agency, team, post or group. The words in the plan stay as printed."
        }
        let actions = Set(open.flatMap(\.actions)).count
        return
            "Of \(Counted.things(open.count, "lead", "leads")) it isn’t known yet, and so nobody can be asked about \(Counted.things(actions, "action", "actions")). The words in the plan stay as printed."
    }

    private var openList: Markup {
        ul(.class("ww-plain-list ww-records")) {
            for (index, lead) in open.enumerated() { li(.id("lead-\(index)")) { openLead(lead, index) } }
        }
    }

    @MarkupBuilder private func openLead(_ lead: PrintedLead, _ index: Int) -> Markup {
        h3 { "“\(lead.printed)”" }
        p(.class("ww-fine")) {
            "Leads \(Counted.things(lead.actions.count, "action", "actions")): "
            lead.actions.map { link($0, to: .action(list.year, address: $0)) }.joined(separator: ", ")
        }
        if mayKeep { resolving(lead, index) }
    }

    private func resolving(_ lead: PrintedLead, _ index: Int) -> Markup {
        let (likely, parent) = hints(lead)
        return div(.class("ww-resolve")) {
            form(.class("ww-inline-form"), .method(.post), .action(SiteURL.partnershipParties.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("printed"), .value(lead.printed))
                div(.class("govuk-form-group")) {
                    label(.class("govuk-label"), .for("party-\(index)")) {
                        "It means"
                        span(.class("govuk-visually-hidden")) { " (\(lead.printed))" }
                    }
                    select(.class("govuk-select"), .id("party-\(index)"), .name("party")) {
                        option(.value("")) { "Choose one" }
                        for party in parties {
                            option(.value(party.reference.text), .selected(party.reference == likely)) { party.words }
                        }
                    }
                }
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("resolve")
                ) { likely == nil ? "Link it" : "Yes, that is it" }
            }
            p(.class("ww-fine")) {
                "Not on record? "
                a(.href(making(.team, lead, parent))) {
                    parent.map { "Make it a team of \(register.name(of: $0))" } ?? "Make a new team"
                }
                " · "
                a(.href(making(.post, lead, parent))) { "a post" }
                " · "
                a(.href(making(.group, lead, nil))) { "a group" }
                " · "
                a(.href(making(.agency, lead, nil))) { "an agency" }
            }
        }
    }

    private func hints(_ lead: PrintedLead) -> (likely: PartnershipReference?, partOf: PartnershipReference?) {
        guard case .open(let likely, let parent) = lead.meaning else { return (nil, nil) }
        return (likely, parent)
    }

    private func making(_ kind: PartnershipKind, _ lead: PrintedLead, _ agency: PartnershipReference?) -> WebAddress {
        var query = [(name: PartnershipField.name.rawValue, value: lead.printed)]
        if let agency { query.append((PartnershipField.agency.rawValue, agency.id)) }
        return SiteURL.partnershipForm(kind, "new").address(asking: query)
    }

    private var parties: [(reference: PartnershipReference, words: String)] {
        PartnershipKind.parties.flatMap { kind in
            register.list(kind).map { entry in
                let agency = kind == .agency ? nil : register[.agency, entry.record[.agency]]?.record.name
                return (entry.reference, [entry.record.name, agency].compactMap(\.self).joined(separator: ", "))
            }
        }
    }

    private var knownTable: Markup {
        RecordTable(
            caption: "Leads whose meaning is known",
            columns: [
                .init(name: "As printed"), .init(name: "Actions", isNumber: true), .init(name: "Means"),
                .init(name: "Who answers"),
            ],
            rows: known.map { lead in
                let answer = register.answer(for: lead.party, on: list.view.today)
                return [
                    .init(lead.printed), .init(Counted.digits(lead.actions.count)), .init(meaning(lead)),
                    .init(AnswerWords(answer, register).sentence),
                ]
            }
        ).markup
    }

    @MarkupBuilder private func meaning(_ lead: PrintedLead) -> Markup {
        if let party = lead.party {
            PartnershipWords(register).link(to: party)
            if mayKeep, case .resolved = lead.meaning {
                form(.class("ww-bare-form ww-under"), .method(.post), .action(SiteURL.partnershipParties.address)) {
                    formToken(visitor)
                    input(.type(.hidden), .name("printed"), .value(lead.printed))
                    button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("reopen")) {
                        "Not so"
                        span(.class("govuk-visually-hidden")) { ": \(lead.printed)" }
                    }
                }
            }
        }
    }
}
