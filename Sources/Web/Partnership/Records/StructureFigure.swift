import CommunitySafety
import HTML
import Proofreading

/// Who reports to whom: a drawing, and the same as a list.
struct StructureFigure {
    let tree: StructureTree
    let chart: StructureChart
    private let notes: [String: String]
    /// Leads from a group's name to its page; nil on the public page.
    private let link: ((String) -> SiteURL)?

    /// The groups in force on the day; nil where there is none.
    init?(_ register: PartnershipRegister, on day: CalendarDate, link: ((String) -> SiteURL)? = nil) {
        let groups = register.list(.group).filter { $0.record.isInForce(on: day) }
        guard !groups.isEmpty else { return nil }
        let nodes = groups.map { group in
            StructureChart.Node(
                id: group.id, name: group.record.name, note: Self.chair(group, register),
                parent: group.record.values[.parent])
        }
        tree = StructureTree(nodes)
        chart = StructureChart(nodes)
        notes = Dictionary(
            groups.map { ($0.id, Self.facts(of: $0, register)) }, uniquingKeysWith: { first, _ in first })
        self.link = link
    }

    var markup: Markup {
        div(.class("ww-structure")) {
            div(.class("ww-structure__list")) { list(tree.roots) }
            div(
                .class("ww-structure__chart ww-scroll"), .tabindex(0), .role("region"),
                .aria(.label, "Structure chart, the same as the list")
            ) { drawing }
        }
    }

    private static func chair(_ group: PartnershipRegister.Entry, _ register: PartnershipRegister) -> String {
        register[.post, group.record[.chair]].map { "Chair: \($0.record.name)" } ?? ""
    }

    private static func facts(of group: PartnershipRegister.Entry, _ register: PartnershipRegister) -> String {
        let members = group.record.lines(.members).count
        let facts = [
            PartnershipField.words(group.record[.groupKind], of: .groupKind), chair(group, register),
            group.record[.rhythm], members == 0 ? "" : Counted.things(members, "agency", "agencies"),
        ]
        return facts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func list(_ nodes: [StructureChart.Node]) -> Markup {
        ul(.class("ww-tree")) {
            for node in nodes {
                li {
                    strong { name(of: node) }
                    span(.class("ww-fine ww-tree__facts")) { notes[node.id] ?? "" }
                    let below = tree.children(of: node.id)
                    if !below.isEmpty { list(below) }
                }
            }
        }
    }

    private func name(of node: StructureChart.Node) -> Markup {
        link.map { Web.link(node.name, to: $0(node.id)) } ?? Markup(text: node.name)
    }

    private var drawing: Markup {
        svg(
            width: chart.width, height: chart.height, .class("ww-chart"), .role("img"),
            .aria(.label, "Who reports to whom. The list says the same.")
        ) {
            for line in chart.connectors { connector(line) }
            for item in chart.boxes { box(item) }
        }
    }

    private func connector(_ line: StructureChart.Connector) -> Markup {
        let middle = (line.fromX + line.toX) / 2
        return svgLine(
            [(line.fromX, line.fromY), (middle, line.fromY), (middle, line.toY), (line.toX, line.toY)],
            .class("ww-chart__line"))
    }

    @MarkupBuilder private func box(_ box: StructureChart.Box) -> Markup {
        let left = box.x + StructureChart.padding
        let first = box.y + StructureChart.padding + 15
        svgBox(
            x: box.x, y: box.y, width: StructureChart.boxWidth, height: box.height, radius: 3,
            .class(box.depth == 0 ? "ww-chart__box ww-chart__box--top" : "ww-chart__box"))
        for (index, line) in box.name.enumerated() {
            svgText(x: left, y: first + index * StructureChart.lineHeight, line, .class("ww-chart__name"))
        }
        for (index, line) in box.note.enumerated() {
            let row = box.name.count + index
            svgText(x: left, y: first + row * StructureChart.lineHeight, line, .class("ww-chart__note"))
        }
    }
}
