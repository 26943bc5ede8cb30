import HTML
import Proofreading
import Services

/// How tables are read, as it is remembered.
struct MappingsPage: Page {
    let name = "How tables are read"
    let area: NavigationItem? = .figures
    let visitor: Visitor
    let mappings: [MappingListing]
    let errors: [FormError]
    let notice: Markup?

    var content: Markup {
        notice
        breadcrumbs([("Figures", .evidence)], here: name)
        errorSummary(errors)
        PageTop(heading: "How are partners’ tables read?", answer: answer).markup
        if mappings.isEmpty {
            div(.class("ww-actions")) { linkButton("Load figures", to: .newLoad) }
        } else {
            RecordTable(
                caption: "Mappings, the one used last first",
                columns: ["Name", "Reads", "Used last", "Rename", "Forget"].map { .init(name: $0) },
                rows: mappings.map(row)
            ).markup
            p(.class("ww-fine ww-after")) { "What was loaded by a mapping stays when it is forgotten." }
        }
    }

    private var answer: String {
        mappings.isEmpty
            ? "Nothing is remembered yet. Map a table once while you load it, and the next of its shape is read by itself."
            : "A table of a shape that is listed here is read by itself. To change how, load one and change its mapping."
    }

    private func row(_ mapping: MappingListing) -> [RecordTable.Cell] {
        let note = mapping.isRecognised ? "" : "; not recognised by itself, since it has no headings"
        return [
            .init(mapping.name), .init(mapping.words + note), .init(mapping.usedOn.words), .init(rename(mapping)),
            .init(forget(mapping)),
        ]
    }

    private func rename(_ mapping: MappingListing) -> Markup {
        form(.class("ww-bare-form ww-rename"), .action(SiteURL.tableMappings.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("id"), .value(mapping.id))
            input(
                .class("govuk-input ww-cell-input"), .name("name"), .type(.text), .value(mapping.name),
                .aria(.label, "New name of \(mapping.name)"))
            press("Rename", "rename", about: mapping.name)
        }
    }

    private func forget(_ mapping: MappingListing) -> Markup {
        form(.class("ww-bare-form"), .action(SiteURL.tableMappings.address), .method(.post)) {
            formToken(visitor)
            input(.type(.hidden), .name("id"), .value(mapping.id))
            button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("forget")) {
                "Forget"
                span(.class("govuk-visually-hidden")) { " \(mapping.name)" }
            }
        }
    }
}
