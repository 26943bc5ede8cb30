/// Looks for moves of single facts within a group of facts that aren't certain, by linear programming.
struct MoveSearch {
    private let linked: LinkedFacts
    private let ranges: [ClosedRange<Int>]
    private let members: [Int]
    /// The column of each fact of the group; −1 for those that aren't members.
    private let column: [Int]
    private var simplex: BoundedSimplex

    init(_ linked: LinkedFacts, _ ranges: [ClosedRange<Int>], _ members: [Int]) {
        var column = Array(repeating: -1, count: linked.facts.count)
        for (place, fact) in members.enumerated() { column[fact] = place }
        (self.linked, self.ranges, self.members, self.column) = (linked, ranges, members, column)
        let sums = linked.sums.map { sum in
            sum.compactMap { term in
                column[term.fact] < 0 ? nil : (variable: column[term.fact], factor: Double(term.sign))
            }
        }
        let bounds = members.map { fact in
            let value = linked.facts[fact].value
            return (low: Double(ranges[fact].lowerBound - value), high: Double(ranges[fact].upperBound - value))
        }
        simplex = BoundedSimplex(equations: sums.filter { !$0.isEmpty }, bounds: bounds)
    }

    /// A move that protects a fact; nil where there is none, or none in whole numbers was come upon.
    mutating func move(of fact: Int) -> FactMove? {
        let upward = move(of: fact, direction: 1)
        return upward != nil || linked.protection == .notKnownSmall ? upward : move(of: fact, direction: -1)
    }

    /// The least and greatest count of a fact, rounded inwards; nil if the search gave up.
    mutating func range(of fact: Int) -> ClosedRange<Int>? {
        guard let place = place(of: fact) else { return nil }
        let value = Double(linked.facts[fact].value)
        var ends: [Double] = []
        for direction in [-1.0, 1] {
            guard simplex.maximise(objective(place, direction)) else { return nil }
            ends.append(value + simplex.point[place])
        }
        let (low, high) = (Int((ends[0] - 1e-6).rounded(.up)), Int((ends[1] + 1e-6).rounded(.down)))
        return low <= high ? low...high : nil
    }

    /// The facts of which one must get a wider range before this one can move far enough that way: those that would add
    /// something; nil where that isn't certain.
    mutating func cut(of fact: Int, direction: Double) -> [Int]? {
        guard let place = place(of: fact), simplex.maximise(objective(place, direction)) else { return nil }
        let reached = Double(linked.facts[fact].value) + simplex.point[place]
        let isFar = [reached.rounded(.down), reached.rounded(.up)].contains { linked.protects(fact, Int($0)) }
        if isFar && abs(simplex.point[place]) > 1e-6 { return nil }
        return members.indices.filter { abs(simplex.gains[$0]) > 1e-9 }.map { members[$0] }
    }

    private mutating func move(of fact: Int, direction: Double) -> FactMove? {
        guard let place = place(of: fact) else { return nil }
        var found: FactMove?
        let (linked, members, ranges) = (linked, members, ranges)
        let value = linked.facts[fact].value
        func accept(_ point: [Double]) -> Bool {
            guard found == nil, linked.protects(fact, value + Int(point[place].rounded())) else { return found != nil }
            found = Self.whole(point, members, linked, ranges)
            return found != nil
        }
        if accept(simplex.point) { return found }
        _ = simplex.maximise(objective(place, direction), until: accept)
        return found
    }

    /// The point, or up to six times it, as a move in whole numbers.
    private static func whole(
        _ point: [Double], _ members: [Int], _ linked: LinkedFacts, _ ranges: [ClosedRange<Int>]
    ) -> FactMove? {
        for factor in [1.0, 2, 3, 4, 6] {
            if let move = FactMove(point.map { $0 * factor }, of: members, in: linked, ranges) { return move }
        }
        return nil
    }

    private func place(of fact: Int) -> Int? { column[fact] < 0 ? nil : column[fact] }

    private func objective(_ place: Int, _ direction: Double) -> [Double] {
        var objective = Array(repeating: 0.0, count: members.count)
        objective[place] = direction
        return objective
    }
}
