import CommunitySafety
import Proofreading
import Services
import Storage
import Testing

/// Somebody who writes down every number of a measure that a stranger is shown, and tries to work out the rest.
///
/// It knows nothing of the gate: only what is printed, what the words mean, that counts are whole, and what adds up to what.
struct PublicReader {
    struct Cell: Hashable {
        let area: String
        let period: EvidencePeriod
    }

    /// What a print leaves possible.
    var printed: [Cell: ClosedRange<Int>] = [:]
    /// Cells that say "fewer than 5", or that hold 1 to 7 where those are withheld.
    var small: Set<Cell> = []
    /// Withheld for the sake of others.
    var besides: Set<Cell> = []
    private var equations: [[(cell: Int, sign: Int)]] = []
    private var cells: [Cell] = []
    private var truth: [Int] = []

    /// Reads the pages of a measure for every place, as a stranger.
    init(_ key: String, _ context: ServiceContext) async throws {
        let first = try await ShowMeasure(context).run(key, place: "", as: .public)
        let measure = first?.measure
        for place in first?.places ?? [] {
            guard let sight = try await ShowMeasure(context).run(key, place: place.code, as: .public) else { continue }
            let isRounded = sight.measure.protection == .sensitive
            for month in sight.run?.months ?? [] {
                read(place.code, month.period, month.counted, month.withheld, isRounded)
            }
            for side in sight.pairs.flatMap({ [$0.comparison.later, $0.comparison.earlier] }) {
                read(place.code, side.period, side.value, side.withheld, isRounded)
            }
            for part in sight.parts?.parts ?? [] {
                read(part.area.code, sight.parts?.period, part.value, part.withheld, isRounded)
            }
            for (later, earlier) in Self.years {
                let choice = ComparisonChoice(
                    measure: key, place: place.code, period: later, withPeriod: earlier)
                for pair in try await CompareFigures(context).run(choice, as: .public).pairs {
                    for side in [pair.comparison.later, pair.comparison.earlier] {
                        read(place.code, side.period, side.value, side.withheld, isRounded)
                    }
                }
            }
        }
        if let measure { try await settle(measure, context) }
    }

    /// Years of all kinds, two by two.
    private static let years = [
        ("Oct 2022 – Sep 2023", "Oct 2021 – Sep 2022"), ("Oct 2021 – Sep 2022", "Oct 2020 – Sep 2021"),
        ("2021-22", "2022"),
    ]

    private mutating func read(
        _ area: String, _ period: EvidencePeriod?, _ value: Double?, _ withheld: Withholding?, _ isRounded: Bool
    ) {
        guard let period else { return }
        let cell = Cell(area: area, period: period)
        if let value = value.flatMap(Int.init(exactly:)) {
            // A sum of rounded months is no print of its own.
            if isRounded, ![.month, .assessmentYear].contains(period.kind) { return }
            printed[cell] = isRounded && value > 0 ? max(8, value - 2)...(value + 2) : value...value
        } else if let withheld {
            printed[cell] = withheld == .fewerThanFive ? 1...4 : (isRounded ? 1 : 5)...1_000_000
        }
    }

    /// What adds up to what, and the true counts, from the figures themselves.
    private mutating func settle(_ measure: Measure, _ context: ServiceContext) async throws {
        let printed = printed
        let found = try await context.store.read { reading -> Found in
            var found = Found()
            var held: [String: [EvidencePeriod: Int]] = [:]
            for code in Set(printed.keys.map(\.area)) {
                guard let area = try reading.area(code: code), let always = Self.always else { continue }
                let figures = try reading.standingFigures(measure.key, area: area.number, within: always)
                held[code] = Dictionary(
                    figures.compactMap { figure in figure.value.map { (figure.period, Int($0)) } },
                    uniquingKeysWith: { first, _ in first })
                found.children[code] = try reading.children(ofArea: area.number).map(\.area.area.code)
            }
            for cell in printed.keys {
                let own = held[cell.area] ?? [:]
                let months = (cell.period.eachMonth ?? []).map { own[$0] }
                let sum = months.contains(nil) || months.isEmpty ? nil : months.reduce(0) { $0 + ($1 ?? 0) }
                found.truth[cell] = own[cell.period] ?? sum
            }
            return found
        }
        cells = printed.keys.filter { found.truth[$0] != nil }.sorted {
            ($0.area, $0.period.from, $0.period.to) < ($1.area, $1.period.from, $1.period.to)
        }
        truth = cells.compactMap { found.truth[$0] }
        let number = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
        func equation(_ total: Cell, _ parts: [Cell]) {
            let terms = parts.compactMap { number[$0] }
            guard let whole = number[total], terms.count == parts.count, !parts.isEmpty,
                terms.reduce(0, { $0 + truth[$1] }) == truth[whole]
            else { return }
            equations.append([(whole, -1)] + terms.map { ($0, 1) })
        }
        for cell in cells {
            let months = cell.period.eachMonth ?? []
            if months.count > 1 { equation(cell, months.map { Cell(area: cell.area, period: $0) }) }
            let parts = (found.children[cell.area] ?? []).map { Cell(area: $0, period: cell.period) }
            for kind in Set(parts.map { $0.area.prefix(3) }) {
                equation(cell, parts.filter { $0.area.prefix(3) == kind && number[$0] != nil })
            }
        }
        let limit = measure.protection == .sensitive ? 7 : 4
        for (index, cell) in cells.enumerated() where printed[cell]?.lowerBound != printed[cell]?.upperBound {
            let isWithheld = (printed[cell]?.upperBound ?? 0) >= 1_000_000 || printed[cell] == 1...4
            guard isWithheld else { continue }
            if truth[index] <= limit { small.insert(cell) } else { besides.insert(cell) }
        }
    }

    private struct Found: Sendable {
        var truth: [Cell: Int] = [:]
        var children: [String: [String]] = [:]
    }

    private static var always: DateRange? {
        CalendarDate(year: 1, month: 1, day: 1).flatMap { first in
            CalendarDate(year: 9999, month: 12, day: 31).flatMap { DateRange(from: first, to: $0) }
        }
    }

    /// Whether every print is true of the counts.
    var isTruthful: Bool { cells.indices.allSatisfy { printed[cells[$0]]?.contains(truth[$0]) ?? false } }

    /// As if nothing were withheld but the small counts themselves.
    mutating func reveal() {
        for cell in besides {
            if let index = cells.firstIndex(of: cell) { printed[cell] = truth[index]...truth[index] }
        }
    }

    /// The small counts for which no other whole counts were found that fit everything printed. That other counts fit is a
    /// proof; that none were found within the search is taken for the worst.
    func determined(atMost most: Int = .max, tries: Int = 500) -> [Cell] {
        let ranges = cells.map { printed[$0] ?? 0...0 }
        var uses = Array(repeating: [Int](), count: cells.count)
        for (number, equation) in equations.enumerated() {
            for term in equation where ranges[term.cell].lowerBound < ranges[term.cell].upperBound {
                uses[term.cell].append(number)
            }
        }
        var left = most
        return small.sorted { ($0.area, $0.period.from) < ($1.area, $1.period.from) }.filter { cell in
            if left == 0 { return false }
            guard let index = cells.firstIndex(of: cell) else { return true }
            // Many short tries in other orders find more than one long one.
            let isFree = (1...tries).contains { attempt in
                [1, -1, 2, -2].contains { by in
                    guard ranges[index].contains(truth[index] + by) else { return false }
                    var search = Search(
                        equations: equations, ranges: ranges, uses: uses, values: truth, seed: UInt64(attempt))
                    return search.move(index, by)
                }
            }
            if !isFree { left -= 1 }
            return !isFree
        }
    }

    /// Changes one count and then, sum by sum, others, until every sum holds again.
    private struct Search {
        let equations: [[(cell: Int, sign: Int)]]
        let ranges: [ClosedRange<Int>]
        let uses: [[Int]]
        var values: [Int]
        private var moved: Set<Int> = []
        private var rest: [Int: Int] = [:]
        private var steps = 400
        private var chance: UInt64

        init(
            equations: [[(cell: Int, sign: Int)]], ranges: [ClosedRange<Int>], uses: [[Int]], values: [Int],
            seed: UInt64
        ) {
            (self.equations, self.ranges, self.uses, self.values) = (equations, ranges, uses, values)
            chance = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        }

        mutating func move(_ cell: Int, _ by: Int) -> Bool {
            change(cell, by)
            return mended(depth: 24)
        }

        private mutating func change(_ cell: Int, _ by: Int) {
            values[cell] += by
            moved.formSymmetricDifference([cell])
            for number in uses[cell] {
                for term in equations[number] where term.cell == cell { rest[number, default: 0] += term.sign * by }
                if rest[number] == 0 { rest[number] = nil }
            }
        }

        /// Those that stand in fewest sums come first most of the time.
        private mutating func shuffled(_ terms: [(cell: Int, sign: Int)]) -> [(cell: Int, sign: Int)] {
            var keys: [Int: Int] = [:]
            for term in terms {
                chance ^= chance << 13
                chance ^= chance >> 7
                chance ^= chance << 17
                keys[term.cell] = uses[term.cell].count * 10 + Int(chance >> 40) % 25
            }
            return terms.sorted { keys[$0.cell, default: 0] < keys[$1.cell, default: 0] }
        }

        private mutating func mended(depth: Int) -> Bool {
            guard let number = rest.keys.min(), let open = rest[number] else { return true }
            if depth == 0 || steps <= 0 { return false }
            for term in shuffled(equations[number]) {
                let by = -open * term.sign
                guard !moved.contains(term.cell), !uses[term.cell].isEmpty,
                    ranges[term.cell].contains(values[term.cell] + by)
                else { continue }
                steps -= 1
                change(term.cell, by)
                if mended(depth: depth - 1) { return true }
                change(term.cell, -by)
            }
            return false
        }
    }
}
