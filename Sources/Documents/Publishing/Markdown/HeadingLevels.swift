/// Puts the headings of a narrative under the heading above it: the highest gets `top`, and no level is skipped.
struct HeadingLevels {
    var top: Int

    func levelled(_ nodes: [DocumentNode]) -> [DocumentNode] {
        var open: [Int] = []
        return nodes.map { node in
            guard case .heading(var heading) = node else { return node }
            while let last = open.last, last >= heading.level { open.removeLast() }
            open.append(heading.level)
            heading.level = min(top + open.count - 1, 6)
            return .heading(heading)
        }
    }
}
