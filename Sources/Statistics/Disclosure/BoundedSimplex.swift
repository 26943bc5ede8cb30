/// The greatest value of a linear function over whole and fractional numbers within bounds that keep equations at 0
/// (Dantzig's simplex method with bounded variables; Bland's rule, 1977, once it stops moving).
///
/// Everything starts at 0, which is within all bounds, so there is no first phase. The table is dense: a pivot costs equations
/// times variables. Answers are doubles: whoever proves something by them checks it in whole numbers.
struct BoundedSimplex {
    private let count: Int
    private var lower, upper: [Double]
    /// Row by row; each row's basic variable has 1 there, and 0 in the others.
    private var table: [Double]
    /// The basic variable of each row; −1 for the row's own slack, which is 0.
    private var basis: [Int]
    private var rowOf: [Int]
    /// Where every variable stands.
    private(set) var point: [Double]
    /// What a unit more of each variable would add; 0 for basic ones.
    private(set) var gains: [Double]

    /// `equations` list variables with their factors; `bounds` holds one pair a variable, either side of 0.
    init(equations: [[(variable: Int, factor: Double)]], bounds: [(low: Double, high: Double)]) {
        count = bounds.count
        (lower, upper) = (bounds.map(\.low), bounds.map(\.high))
        table = Array(repeating: 0, count: equations.count * bounds.count)
        for (row, equation) in equations.enumerated() {
            for term in equation { table[row * bounds.count + term.variable] += term.factor }
        }
        basis = Array(repeating: -1, count: equations.count)
        rowOf = Array(repeating: -1, count: bounds.count)
        point = Array(repeating: 0, count: bounds.count)
        gains = point
    }

    /// Goes on from where it stands towards the greatest value of Σ factor·variable; asks after every step whether that is
    /// far enough. False when it gave up, which is after 50 steps for each row and variable.
    mutating func maximise(_ objective: [Double], until isEnough: ([Double]) -> Bool = { _ in false }) -> Bool {
        price(objective)
        var (still, steps) = (0, 0)
        while let entering = entering(byIndex: still > 20 + basis.count) {
            let moved = step(entering, byIndex: still > 20 + basis.count)
            if moved > 1e-9, isEnough(point) { return true }
            still = moved > 1e-9 ? 0 : still + 1
            steps += 1
            if steps > 50 * (basis.count + count + 20) { return false }
        }
        return true
    }

    private mutating func price(_ objective: [Double]) {
        gains = objective
        for (row, variable) in basis.enumerated() where variable >= 0 && objective[variable] != 0 {
            let weight = objective[variable]
            for column in 0..<count { gains[column] -= weight * table[row * count + column] }
        }
    }

    /// The variable to move: the one that adds most a unit, or the first that adds anything.
    private func entering(byIndex: Bool) -> Int? {
        var (best, most) = (Int?.none, 1e-9)
        for column in 0..<count where rowOf[column] < 0 && lower[column] < upper[column] {
            let gain = gains[column]
            guard gain > 0 ? point[column] < upper[column] : point[column] > lower[column] else { continue }
            if abs(gain) > most {
                (best, most) = (column, abs(gain))
                if byIndex { return column }
            }
        }
        return best
    }

    /// Moves a variable as far as it goes and returns how far that was.
    private mutating func step(_ entering: Int, byIndex: Bool) -> Double {
        let up = gains[entering] > 0
        let own = up ? upper[entering] - point[entering] : point[entering] - lower[entering]
        var (least, leaving, size) = (own, -1, 0.0)
        for row in basis.indices {
            let factor = table[row * count + entering]
            if abs(factor) < 1e-9 { continue }
            let room = max(0, room(row, falls: (factor > 0) == up) / abs(factor))
            let ties = leaving >= 0 && abs(room - least) <= 1e-10
            let isBetter = byIndex ? leaving >= 0 && basis[row] < basis[leaving] : abs(factor) > size
            if room < least - 1e-10 || ties && isBetter { (least, leaving, size) = (room, row, abs(factor)) }
        }
        move(entering, by: up ? least : -least)
        if leaving >= 0 { pivot(leaving, entering) } else { point[entering] = up ? upper[entering] : lower[entering] }
        return least
    }

    /// How far the row's basic variable can go.
    private func room(_ row: Int, falls: Bool) -> Double {
        let variable = basis[row]
        if variable < 0 { return 0 }
        return falls ? point[variable] - lower[variable] : upper[variable] - point[variable]
    }

    private mutating func move(_ entering: Int, by amount: Double) {
        if amount == 0 { return }
        point[entering] += amount
        for (row, variable) in basis.enumerated() where variable >= 0 {
            point[variable] -= table[row * count + entering] * amount
        }
    }

    /// Makes the entering variable the basic one of a row.
    private mutating func pivot(_ leaving: Int, _ entering: Int) {
        let (start, size) = (leaving * count, table[leaving * count + entering])
        var used: [Int] = []
        for column in 0..<count where table[start + column] != 0 {
            table[start + column] /= size
            used.append(column)
        }
        for row in basis.indices where row != leaving {
            let factor = table[row * count + entering]
            if factor == 0 { continue }
            for column in used {
                let value = table[row * count + column] - factor * table[start + column]
                table[row * count + column] = abs(value) < 1e-11 ? 0 : value
            }
        }
        let gain = gains[entering]
        for column in used { gains[column] -= gain * table[start + column] }
        gains[entering] = 0
        let before = basis[leaving]
        if before >= 0 {
            rowOf[before] = -1
            point[before] = near(before)
        }
        (basis[leaving], rowOf[entering]) = (entering, leaving)
    }

    /// A variable that leaves stands at one of its bounds: the nearer, so that roundings don't add up.
    private func near(_ variable: Int) -> Double {
        let value = point[variable]
        return value - lower[variable] < upper[variable] - value ? lower[variable] : upper[variable]
    }
}
