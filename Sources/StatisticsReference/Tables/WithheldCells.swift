package import Statistics

/// What of several tables is withheld.
package struct WithheldCells: Sendable {
    /// Small counts, the cells withheld besides, and small counts that can be worked out all the same; in the tables' order.
    package let small, besides, exposed: [TableCell]
    package let method: DisclosureGate.Method

    init(_ gate: DisclosureGate, _ cells: [TableCell]) {
        let byName = Dictionary(cells.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        small = gate.primary.compactMap { byName[$0] }
        besides = gate.secondary.compactMap { byName[$0] }
        exposed = gate.unprotectable.compactMap { byName[$0] }
        method = gate.method
    }
}
