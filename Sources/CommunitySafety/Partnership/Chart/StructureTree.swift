/// Who reports to whom, without loops: a group that would report to itself by a roundabout way reports to nobody.
public struct StructureTree: Sendable {
    public typealias Node = StructureChart.Node

    /// Parents before children; children in the order given.
    public private(set) var rootsFirst: [Node] = []
    private var below: [String: [Node]] = [:]
    private var depths: [String: Int] = [:]
    private var parents: [String: String] = [:]

    public init(_ nodes: [Node]) {
        var known: [String: Node] = [:]
        let nodes = nodes.filter { known.updateValue($0, forKey: $0.id) == nil }
        var roots: [Node] = []
        for node in nodes {
            if let parent = node.parent, known[parent] != nil, parent != node.id {
                below[parent, default: []].append(node)
            } else {
                roots.append(node)
            }
        }
        for root in roots { walk(from: root) }
        for node in nodes where depths[node.id] == nil {
            below[node.parent ?? ""]?.removeAll { $0.id == node.id }
            walk(from: node)
        }
    }

    public var deepestFirst: [Node] { rootsFirst.reversed() }
    public var roots: [Node] { rootsFirst.filter { depths[$0.id] == 0 } }

    public func children(of id: String) -> [Node] { below[id] ?? [] }
    public func depth(of id: String) -> Int { depths[id] ?? 0 }
    public func parent(of id: String) -> String? { parents[id] }

    private mutating func walk(from root: Node) {
        var waiting = [root]
        depths[root.id] = 0
        while let node = waiting.popLast() {
            rootsFirst.append(node)
            for child in children(of: node.id).reversed() where depths[child.id] == nil {
                depths[child.id] = depth(of: node.id) + 1
                parents[child.id] = node.id
                waiting.append(child)
            }
        }
    }
}
