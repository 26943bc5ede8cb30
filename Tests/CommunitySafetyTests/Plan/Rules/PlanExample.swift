import CommunitySafety
import Proofreading

/// A plan made by hand with the document that it would have been read from: a ranked list, a table of actions to each
/// priority, measures and members.
struct PlanExample {
    /// One row of an action table.
    struct Row {
        var reference: String?
        var text: String
        var lead: String
        var partners: String
        var byWhen: String

        init(
            _ reference: String?, _ text: String = "Hold a meeting", lead: String = "ADC", partners: String = "",
            by byWhen: String = "June 2024"
        ) {
            self.reference = reference
            self.text = text
            self.lead = lead
            self.partners = partners
            self.byWhen = byWhen
        }
    }

    var year = 2024
    var priorities = ["Burglary", "Hate Crime", "Road Safety"]
    /// The words before the list.
    var introduction = "Ranked by the board:"
    /// Section headings by priority; the order is that of the tables.
    var tables: [(priority: Int, heading: String, rows: [Row])] = []
    var measures: [SuccessMeasure] = []
    var members: [Member] = [
        Member(name: "Aldmere District Council", aliases: ["ADC"], kind: .responsible),
        Member(name: "Merrow Police", kind: .responsible),
    ]
    var paragraphs: [String] = []

    /// One table of these rows under the first priority.
    init(_ rows: [Row] = []) { if !rows.isEmpty { tables = [(0, "Burglary", rows)] } }

    /// What the rules find.
    func findings(_ rule: Rule) -> [Finding] {
        var page = Page()
        let reading = reading(on: &page)
        let document = SourceDocument(format: .markdown, blocks: page.blocks, lines: page.lines)
        return PlanProofreader(rules: [rule]).read(reading, of: document)
    }

    private func reading(on page: inout Page) -> PlanReading {
        var plan = Plan(title: "Aldmere Plan", year: PlanYear(start: year) ?? PlanExample.fallback)
        var places = PlanPlaces()
        page.add("# Aldmere Plan", .heading(level: 1), "Aldmere Plan")
        for paragraph in paragraphs { page.add(paragraph, .paragraph, paragraph) }
        page.add(introduction, .paragraph, introduction)
        for (index, name) in priorities.enumerated() {
            places.priorities.append(page.add("- \(name)", .listItem(depth: 0, number: nil), name))
            plan.priorities.append(Priority(rank: index + 1, name: name, printed: name, slug: Slug.make(from: name)))
        }
        for table in tables { add(table, to: &plan, &places, &page) }
        for measure in measures {
            places.successMeasures.append(page.add("- \(measure.text)", .listItem(depth: 0, number: nil), measure.text))
        }
        plan.successMeasures = measures
        for member in members {
            places.members.append(page.add("- \(member.name)", .listItem(depth: 0, number: nil), member.name))
        }
        plan.members = members
        return PlanReading(plan: plan, blocks: [], diagnostics: [], places: places)
    }

    private static let fallback: PlanYear = {
        guard let year = PlanYear(start: 2024) else { preconditionFailure("2024 is a plan year") }
        return year
    }()

    private func add(
        _ table: (priority: Int, heading: String, rows: [Row]), to plan: inout Plan, _ places: inout PlanPlaces,
        _ page: inout Page
    ) {
        let slug = plan.priorities.indices.contains(table.priority) ? plan.priorities[table.priority].slug : nil
        let heading = page.add("## \(table.heading)", .heading(level: 2), table.heading)
        plan.sections.append(PlanSection(kind: .priority, heading: table.heading, priority: slug))
        places.sections.append(heading)
        let block = page.add(
            table: [["Ref", "Action", "Lead", "Partners", "By when"]]
                + table.rows.map { [$0.reference ?? "", $0.text, $0.lead, $0.partners, $0.byWhen] })
        places.actionTables.append(
            ActionTablePlace(
                table: Place(block: block), heading: nil, headingPlace: nil, priority: slug, leadColumn: 3,
                partnersColumn: 4, byWhenColumn: 5))
        for (index, row) in table.rows.enumerated() {
            plan.actions.append(
                Action(
                    reference: row.reference, address: "a\(plan.actions.count)", paragraphs: [row.text], priority: slug,
                    leads: Self.parties(row.lead), partners: Self.parties(row.partners),
                    byWhen: ByWhenReader(year: plan.year).read(row.byWhen)))
            places.actions.append(
                Place(block: block, row: index + 2, line: page.lines.count - table.rows.count + index + 1))
        }
    }

    private static func parties(_ cell: String) -> [ActionParty] {
        cell.split(separator: ";").map { name in
            let printed = String(name.drop { $0 == " " })
            return ActionParty(printed: printed, party: printed, guessed: false)
        }
    }
}

/// The document beside a plan example, line by line.
struct Page {
    var blocks: [Block] = []
    var lines: [String] = []

    @discardableResult
    mutating func add(_ line: String, _ kind: Block.Kind, _ words: String) -> Place {
        lines.append(line)
        let column = line.unicodeScalars.count - words.unicodeScalars.count + 1
        blocks.append(
            Block(kind: kind, text: SourceText(words, anchors: [.init(offset: 0, line: lines.count, column: column)])))
        return Place(block: blocks.count, line: lines.count, column: column)
    }

    /// Adds a pipe table, header first, and gives its block.
    mutating func add(table rows: [[String]]) -> Int {
        var made: [TableRow] = []
        for row in rows {
            lines.append("| " + row.joined(separator: " | ") + " |")
            var column = 3
            let cells = row.map { words in
                defer { column += words.unicodeScalars.count + 3 }
                return TableCell(
                    paragraphs: words.isEmpty
                        ? [] : [SourceText(words, anchors: [.init(offset: 0, line: lines.count, column: column)])])
            }
            made.append(TableRow(cells: cells, line: lines.count))
        }
        blocks.append(Block(kind: .table(Table(headerRows: 1, rows: made)), text: ""))
        return blocks.count
    }
}
