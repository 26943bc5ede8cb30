import CommunitySafety
import HTML
import Proofreading
import Services

/// What readers must know before they compare.
struct QualityNotesPage: Page {
    let name = "Notes on quality"
    let area: NavigationItem? = .figures
    let overview: KeepQualityNotes.Overview
    let visitor: Visitor
    let notice: Markup?
    private var mayKeep: Bool { visitor.may(.keepEvidence) }

    var content: Markup {
        FigureTools(visitor: visitor, here: .evidenceList(.quality)).markup
        notice
        PageTop(caption: "Figures", heading: "What can’t be compared?", answer: answer).markup
        if mayKeep {
            div(.class("ww-actions ww-after")) {
                linkButton("Write a note", to: .evidenceForm(.quality, "new"), isSecondary: true)
            }
        }
        if !overview.notes.isEmpty {
            table("Notes on quality, the newest time first", overview.notes, last: mayKeep ? "Change" : nil, tools)
        }
        if mayKeep, !overview.suggestions.isEmpty {
            pageSection("Loads gave cause for these", id: "suggestions") {
                table("Suggested notes", overview.suggestions, last: "Keep it", take)
            }
        }
        removed
        evidenceShelves(but: .quality)
    }

    private var answer: String {
        guard !overview.notes.isEmpty else {
            return
                "A note says that figures of some time can’t be compared, or what a reader must know, and why. Comparisons then refuse, with that reason."
        }
        let count = overview.notes.count { !$0.note.isComparable }
        let notes = Counted.things(overview.notes.count, "note", "notes").asSentence
        if count == overview.notes.count { return "\(notes). Comparisons with these figures refuse, with the reason." }
        return "\(notes). Comparisons refuse, with the reason, for \(Counted.number(count)) of them."
    }

    private func table(
        _ caption: String, _ notes: [KeepQualityNotes.Listing], last: String?,
        _ tool: (KeepQualityNotes.Listing) -> Markup
    ) -> Markup {
        RecordTable(
            caption: caption,
            columns: (["Figures", "When", "What a reader must know"] + (last.map { [$0] } ?? [])).map {
                .init(name: $0)
            },
            rows: notes.map { listing in
                [
                    .init(figures(of: listing)), .init(listing.note.period.daysInWords), .init(words(of: listing)),
                ] + (last == nil ? [] : [.init(tool(listing))])
            }
        ).markup
    }

    @MarkupBuilder private func figures(of listing: KeepQualityNotes.Listing) -> Markup {
        listing.sourceName
        let parts = [listing.measureName, listing.areaName].compactMap(\.self)
        if !parts.isEmpty { span(.class("ww-fine ww-under")) { parts.joined(separator: ", ") } }
    }

    @MarkupBuilder private func words(of listing: KeepQualityNotes.Listing) -> Markup {
        b { listing.note.isComparable ? "To know: " : "Not comparable: " }
        listing.note.reason
    }

    @MarkupBuilder private func tools(_ listing: KeepQualityNotes.Listing) -> Markup {
        changeLink(.quality, listing.id, "the note on \(listing.sourceName)")
        " "
        recordButton(.quality, listing.id, "remove", "Remove", about: "the note on \(listing.sourceName)", visitor)
    }

    private func take(_ listing: KeepQualityNotes.Listing) -> Markup {
        let note = listing.note
        return form(
            .class("ww-bare-form ww-nowrap"), .method(.post), .action(SiteURL.evidenceForm(.quality, "new").address)
        ) {
            formToken(visitor)
            input(.type(.hidden), .name("source"), .value(note.source))
            input(.type(.hidden), .name("measure"), .value(note.measure ?? ""))
            input(.type(.hidden), .name("area"), .value(note.area ?? ""))
            input(.type(.hidden), .name("from"), .value(note.period.from.iso))
            input(.type(.hidden), .name("to"), .value(note.period.to.iso))
            input(.type(.hidden), .name("comparable"), .value("no"))
            input(.type(.hidden), .name("reason"), .value(note.reason))
            press("Keep it", "save", about: "the note on \(listing.sourceName)")
        }
    }

    @MarkupBuilder private var removed: Markup {
        if mayKeep, !overview.removed.isEmpty {
            disclosure("Removed: \(Counted.number(overview.removed.count))") {
                ul(.class("ww-plain-list ww-records")) {
                    for listing in overview.removed {
                        li {
                            "\(listing.sourceName): \(listing.note.reason) "
                            recordButton(
                                .quality, listing.id, "restore", "Put it back", about: listing.sourceName, visitor)
                        }
                    }
                }
            }
        }
    }
}
