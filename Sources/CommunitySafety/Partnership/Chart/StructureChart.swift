/// A tree of groups laid out from left to right: boxes that never overlap, and lines between them.
///
/// The same groups give the same chart. Lengths are in units of the drawing, which are pixels on a screen. Linear in the
/// groups' number but for the depth of the tree.
public struct StructureChart: Sendable, Hashable {
    public struct Node: Sendable, Hashable {
        public var id: String
        public var name: String
        /// A line under the name: who chairs it.
        public var note: String
        /// To which group it reports; one that isn't in the chart counts as none.
        public var parent: String?

        public init(id: String, name: String, note: String = "", parent: String? = nil) {
            self.id = id
            self.name = name
            self.note = note
            self.parent = parent
        }
    }

    public struct Box: Sendable, Hashable {
        public let id: String
        public let x: Int
        public let y: Int
        public let height: Int
        public let name: [String]
        public let note: [String]
        /// 0 for one that reports to nobody.
        public let depth: Int
        public let parent: String?
    }

    /// From the right edge of one box to the left edge of another.
    public struct Connector: Sendable, Hashable {
        public let fromX: Int
        public let fromY: Int
        public let toX: Int
        public let toY: Int
    }

    public static let boxWidth = 232
    public static let padding = 12
    public static let lineHeight = 20
    public static let nameSize = 15
    public static let noteSize = 13
    private static let columnGap = 40
    private static let rowGap = 14
    /// Room for the stroke of the outermost boxes.
    private static let margin = 2

    /// Parents before children, in the order given.
    public private(set) var boxes: [Box] = []
    public private(set) var connectors: [Connector] = []
    public private(set) var width = 0
    public private(set) var height = 0

    public init(_ nodes: [Node]) {
        let tree = StructureTree(nodes)
        var heights: [String: Int] = [:]
        for node in tree.deepestFirst {
            let below = tree.children(of: node.id)
            let block = below.reduce(0) { $0 + (heights[$1.id] ?? 0) } + Self.rowGap * max(0, below.count - 1)
            heights[node.id] = max(block, Self.height(of: node))
        }
        var tops: [String: Int] = [:]
        place(tree.roots, from: Self.margin, heights, &tops)
        for node in tree.rootsFirst {
            let below = tree.children(of: node.id)
            let block = below.reduce(0) { $0 + (heights[$1.id] ?? 0) } + Self.rowGap * max(0, below.count - 1)
            let spare = ((heights[node.id] ?? 0) - block) / 2
            place(below, from: (tops[node.id] ?? 0) + max(0, spare), heights, &tops)
            add(node, depth: tree.depth(of: node.id), top: tops[node.id] ?? 0, room: heights[node.id] ?? 0, in: tree)
        }
        connect()
        width = (boxes.map(\.x).max() ?? 0) + (boxes.isEmpty ? 0 : Self.boxWidth + Self.margin)
        height = (boxes.map { $0.y + $0.height }.max() ?? 0) + (boxes.isEmpty ? 0 : Self.margin)
    }

    /// One band under the other.
    private func place(_ nodes: [Node], from top: Int, _ heights: [String: Int], _ tops: inout [String: Int]) {
        var top = top
        for node in nodes {
            tops[node.id] = top
            top += (heights[node.id] ?? 0) + Self.rowGap
        }
    }

    private mutating func add(_ node: Node, depth: Int, top: Int, room: Int, in tree: StructureTree) {
        let own = Self.height(of: node)
        boxes.append(
            Box(
                id: node.id, x: Self.margin + depth * (Self.boxWidth + Self.columnGap), y: top + (room - own) / 2,
                height: own, name: Self.nameLines(node), note: Self.noteLines(node), depth: depth,
                parent: tree.parent(of: node.id)))
    }

    private mutating func connect() {
        let byID = Dictionary(boxes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        connectors = boxes.compactMap { box in
            guard let above = box.parent.flatMap({ byID[$0] }) else { return nil }
            return Connector(
                fromX: above.x + Self.boxWidth, fromY: above.y + above.height / 2, toX: box.x,
                toY: box.y + box.height / 2)
        }
    }

    private static func height(of node: Node) -> Int {
        2 * padding + lineHeight * (nameLines(node).count + noteLines(node).count)
    }

    private static func nameLines(_ node: Node) -> [String] {
        TextWidth.lines(of: node.name, size: nameSize, isBold: true, within: boxWidth - 2 * padding)
    }

    private static func noteLines(_ node: Node) -> [String] {
        TextWidth.lines(of: node.note, size: noteSize, isBold: false, within: boxWidth - 2 * padding)
    }
}
