import CommunitySafety
import HTML
import Services

/// The checklist: one line to each point, with what is missing and the way to put it right.
extension AdoptionPage {
    var checklist: Markup {
        pageSection("Checklist", id: "checklist") {
            RecordTable(
                caption: "What the law and the council want of a plan before it is adopted",
                style: "ww-table--tight ww-checklist",
                columns: [.init(name: "Point"), .init(name: "State"), .init(name: "Where it is, or what is missing")],
                rows: overview.checklist.checks.map(row)
            ).markup
        }
    }

    private func row(_ check: AdoptionChecklist.Check) -> [RecordTable.Cell] {
        [.init(check.title), .init(state(of: check)), .init(details(of: check))]
    }

    private func state(of check: AdoptionChecklist.Check) -> Markup {
        switch check.state {
        case .done: mark(Icons.tick, "Done")
        case .accepted: mark(Icons.dot, "Left out")
        case .open: mark(Icons.triangle, "Open")
        }
    }

    @MarkupBuilder private func details(of check: AdoptionChecklist.Check) -> Markup {
        let shown = check.details.prefix(5)
        if !shown.isEmpty, check.kind != .statutoryHead || check.state != .open {
            lines(Array(shown), more: check.details.count - shown.count, check)
        }
        if check.state == .open, let note = note(on: check) { p { note } }
        if !check.notes.isEmpty, !isAdopted { p(.class("ww-fine")) { check.notes.joined(separator: " ") } }
        if check.state == .open, let place = place(of: check) {
            p { a(.href(place.address)) { place.words } }
        }
        if check.kind == .statutoryHead, check.state != .done, visitor.party.mayEditAll, !isAdopted { reason(check) }
    }

    /// What an open point waits for, where its name doesn't say it.
    private func note(on check: AdoptionChecklist.Check) -> String? {
        switch check.kind {
        case .statutoryHead: "The plan doesn’t speak of it (\(check.details.joined(separator: "; ")))."
        case .equality: "Nobody has signed it."
        case .decision: "No meeting that decides has agreed to this version."
        case .copies: isAdopted ? nil : "Sent once the plan is adopted."
        case .findings, .comments, .baselines, .consultation, .signOffs: nil
        }
    }

    private func lines(_ lines: [String], more: Int, _ check: AdoptionChecklist.Check) -> Markup {
        let lead = check.kind == .statutoryHead && check.state == .done ? "In " : ""
        let rest = more > 0 ? " and \(Counted.number(more)) more" : ""
        return p { "\(lead)\(lines.joined(separator: "; "))\(rest)" }
    }

    /// Where the point is put right.
    private func place(of check: AdoptionChecklist.Check) -> (words: String, address: WebAddress)? {
        guard !isAdopted || check.kind == .copies else { return nil }
        return switch check.kind {
        case .statutoryHead: ("Write about it in the draft", SiteURL.draft(year).address)
        case .equality: ("Write and sign it", SiteURL.report(year).address(at: "part-equality-assessment"))
        case .findings: ("See what was found", WebAddress(fragment: "findings"))
        case .comments: ("See what was said", WebAddress(fragment: "comments"))
        case .baselines: ("Give them in the draft", SiteURL.draft(year).address(at: RecordKind.measure.rawValue))
        case .consultation: ("Record whom you asked", WebAddress(fragment: "consulted"))
        case .signOffs: ("Have them signed in the report", SiteURL.report(year).address)
        case .decision: ("Record what the meeting decided", SiteURL.route(year).address)
        case .copies: isAdopted ? ("Record the copy", WebAddress(fragment: "copies")) : nil
        }
    }

    /// Why a head of the law isn't in the plan: an empty reason takes it back.
    private func reason(_ check: AdoptionChecklist.Check) -> Markup {
        let key = check.key ?? ""
        let id = "reason-\(key)"
        let error = errors.first { $0.field == id }
        return disclosure(
            check.state == .accepted ? "Change the reason" : "Leave it out for a reason", isOpen: error != nil
        ) {
            HTML.form(.method(.post), .action(url.address)) {
                formToken(visitor)
                input(.type(.hidden), .name("head"), .value(key))
                FormField(
                    id: id, label: "Why the plan needn’t speak of it",
                    hint: "It is printed nowhere and kept on record.",
                    error: error
                ).markup { described in
                    input(
                        .class("govuk-input"), .id(id), .name("reason"), .type(.text),
                        .value(form.text("head") == key ? typed("reason") : overview.reasons[key] ?? ""),
                        .autocomplete("off"), described)
                }
                button(
                    .class("govuk-button govuk-button--secondary ww-button-s"), .type(.submit), .name("do"),
                    .value("reason")
                ) {
                    "Record the reason"
                    span(.class("govuk-visually-hidden")) { " for \(check.title)" }
                }
            }
        }
    }
}
