/// Tests percentages that stand in brackets beside counts: "62 (39%)".
struct BracketShares {
    let view: TableView
    let positionRoles: [LineRole]
    let wholes: LineWholes

    struct Test {
        var cell: TableGrid.Cell
        var reading: CellReading
        var value: Double
        var slack: Double

        var distance: Double { abs((reading.share ?? 0) - value) }
        var holds: Bool { distance <= reading.shareStep / 2 + slack + 1e-6 || distance < reading.shareStep }
    }

    /// The tests of the whole that most of a line's shares are of; none where no whole fits.
    func tests() -> [Test] { (0..<view.lineCount).flatMap(tests) }

    private func tests(_ line: Int) -> [Test] {
        let positions = (0..<view.positionCount).filter { view.reading(line, $0).share != nil }
        guard positions.count >= 2 else { return [] }
        var best: [Test] = []
        for whole in candidates() {
            let tests = positions.compactMap { test(line, $0, whole) }
            if holding(tests) > holding(best) { best = tests }
        }
        let telling = best.count { abs($0.value - 100) > 0.01 }
        let holds = holding(best)
        return holds >= 2 && holds * 10 >= telling * 6 ? best : []
    }

    private func candidates() -> [Formula.Whole] {
        (wholes.totals.last.map { [.position($0)] } ?? []) + [.sum, .nextTotal]
    }

    /// Holding tests that say something: a total's own 100% doesn't.
    private func holding(_ tests: [Test]) -> Int { tests.count { $0.holds && abs($0.value - 100) > 0.01 } }

    private func test(_ line: Int, _ position: Int, _ whole: Formula.Whole) -> Test? {
        let reading = view.reading(line, position)
        guard let found = wholes.whole(of: line, whole, at: position, in: view), found.value > 0 else { return nil }
        return Test(
            cell: view.cell(line, position), reading: reading, value: reading.value / found.value * 100,
            slack: found.slack / found.value * 100)
    }
}
