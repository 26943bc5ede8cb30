/// Finds many quotes in one text in a single walk: the first bytes of every stretch are hashed as the walk goes on, and
/// compared only where the hash is that of a quote.
struct QuoteFinder {
    /// How many bytes are hashed; a quote shorter than this is looked for by these few bytes of its own.
    private static let width = 16
    private static let base: UInt64 = 1_000_003
    /// A quote that stands more often than this is in too many places to tell apart.
    private static let mostPlaces = 1_000

    /// The quotes to be found, by the number of bytes hashed and by hash.
    private var wanted: [Int: [UInt64: [[UInt8]]]] = [:]

    init(_ quotes: [[UInt8]]) {
        for quote in Set(quotes) where !quote.isEmpty {
            let width = min(Self.width, quote.count)
            wanted[width, default: [:]][Self.hash(quote[..<width]), default: []].append(quote)
        }
    }

    /// Where each quote stands, in order; a quote that stands nowhere isn't in the result.
    func offsets(in text: [UInt8]) -> [[UInt8]: [Int]] {
        var found: [[UInt8]: [Int]] = [:]
        for (width, quotes) in wanted where width <= text.count { walk(text, width, quotes, &found) }
        return found
    }

    private func walk(_ text: [UInt8], _ width: Int, _ quotes: [UInt64: [[UInt8]]], _ found: inout [[UInt8]: [Int]]) {
        let leaving = (1..<max(width, 1)).reduce(UInt64(1)) { power, _ in power &* Self.base }
        var hash = Self.hash(text[..<width])
        var start = 0
        while true {
            for quote in quotes[hash] ?? [] where text[start...].starts(with: quote) {
                if found[quote, default: []].count < Self.mostPlaces { found[quote, default: []].append(start) }
            }
            guard start + width < text.count else { return }
            hash = (hash &- UInt64(text[start]) &* leaving) &* Self.base &+ UInt64(text[start + width])
            start += 1
        }
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 &* base &+ UInt64($1) } }
}
