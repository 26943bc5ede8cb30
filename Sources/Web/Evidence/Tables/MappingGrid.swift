import CommunitySafety
import HTML
import Services

/// The table as it stands in the file, with a choice over each column and beside each row of headings.
struct MappingGrid {
    let table: PreparedTable

    private var mapping: TableMapping { table.mapping }

    var markup: Markup {
        div(.class("ww-scroll ww-gridbox"), .role("region"), .aria(.label, "The table as it was sent"), .tabindex(0)) {
            HTML.table(.class("ww-grid")) {
                caption(.class("govuk-visually-hidden")) { "The first rows of the table, with what each column holds" }
                thead {
                    tr {
                        td {}
                        td {}
                        for letter in table.letters { th(.scope(.column)) { letter } }
                    }
                    tr(.class("ww-grid__choices")) {
                        td {}
                        th(.scope(.row)) { "Holds" }
                        for column in table.letters.indices { td { choice(column) } }
                    }
                }
                tbody { for row in table.rows { line(row) } }
            }
        }
    }

    private func choice(_ column: Int) -> Markup {
        let use = mapping.columns.indices.contains(column) ? mapping.columns[column].use : .ignored
        return select(
            .class("govuk-select"), .id("column-\(column)"), .name("column"),
            .aria(.label, "What column \(table.letters[column]) holds")
        ) {
            for choice in uses { option(.value(choice.rawValue), .selected(choice == use)) { choice.words } }
        }
    }

    private var uses: [TableMapping.Use] {
        switch mapping.layout {
        case .figures: [.ignored, .measure, .area, .period, .breakdown, .value, .total]
        case .incidents: [.ignored, .date, .area, .measure, .breakdown]
        }
    }

    private func line(_ row: PreparedTable.Row) -> Markup {
        let header = row.number - mapping.firstRow
        let isHeader = mapping.headers.indices.contains(header)
        let isAbove = header < 0
        return tr(.classes(isHeader ? "is-heading" : nil, isAbove ? "is-above" : nil, row.isHidden ? "is-hidden" : nil))
        {
            th(.scope(.row)) {
                String(row.number)
                if row.isHidden { span(.class("govuk-visually-hidden")) { " hidden" } }
            }
            td { if isHeader, mapping.layout == .figures { headerChoice(header) } }
            for cell in row.cells { td { cell } }
        }
    }

    private func headerChoice(_ header: Int) -> Markup {
        select(
            .class("govuk-select"), .name("header"),
            .aria(.label, "What the words of row \(mapping.firstRow + header) name")
        ) {
            for use in [TableMapping.Use.ignored, .measure, .area, .period, .breakdown] {
                option(.value(use.rawValue), .selected(use == mapping.headers[header])) {
                    use == .ignored ? "nothing" : use.words
                }
            }
        }
    }
}

/// The first figures that a mapping gives.
struct GivenFigures {
    let preview: TablePreview
    var most = 8

    @MarkupBuilder var markup: Markup {
        p(.class("ww-body ww-body--s")) { LoadTallyWords.words(preview) }
        let unknown = preview.unknownMeasures + preview.unknownAreas
        if !unknown.isEmpty {
            p(.class("ww-body ww-body--s")) {
                "Names that we don’t know yet: \(unknown.prefix(8).joined(separator: "; "))\(unknown.count > 8 ? " …" : ""). You say on the next page what they are."
            }
        }
        if !preview.otherRefusals.isEmpty {
            ProblemList(problems: Array(preview.otherRefusals.prefix(5)), caption: "Cells that can’t be read").markup
        }
        if !preview.lines.isEmpty {
            FigureTable(lines: Array(preview.lines.prefix(most)), caption: "The first figures").markup
        }
    }
}
