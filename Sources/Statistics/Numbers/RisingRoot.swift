/// Roots of rising functions to the last bits that a Double holds.
///
/// The root is kept between two ends, which are drawn together by inverse quadratic interpolation where that is safe and by
/// halving where it isn't (Chandrupatla, 1997): about a dozen values of a smooth function, where halving alone takes 55.
enum RisingRoot {
    /// Where the function crosses zero between `low` and `high`. It isn't asked at the ends themselves.
    static func between(_ low: Double, _ high: Double, of rising: (Double) -> Double) -> Double {
        var (low, high) = (End(at: low), End(at: high))
        while low.value == nil || high.value == nil {
            let middle = low.x + (high.x - low.x) / 2
            if middle <= low.x || middle >= high.x { return middle }
            let value = rising(middle)
            if value < 0 { low = End(at: middle, value) } else { high = End(at: middle, value) }
        }
        return within(low, high, of: rising)
    }

    /// Where the function crosses zero above 0. The search begins at `guess`, above 0, and goes on in steps, the first of
    /// which is this share of the guess; each is twice as wide as the one before.
    static func positive(near guess: Double, share: Double = 1, of rising: (Double) -> Double) -> Double {
        var (known, step) = (End(at: guess, rising(guess)), 1 + share)
        let rises = (known.value ?? 0) < 0
        while true {
            let next = rises ? known.x * step : known.x / step
            guard next > 0, next < .greatestFiniteMagnitude / 4 else {
                return between(rises ? known.x : 0, rises ? next : known.x, of: rising)
            }
            let end = End(at: next, rising(next))
            if rises != ((end.value ?? 0) < 0) { return within(rises ? known : end, rises ? end : known, of: rising) }
            (known, step) = (end, step * step)
        }
    }

    private struct End {
        let x: Double
        let value: Double?

        init(at x: Double, _ value: Double? = nil) { (self.x, self.value) = (x, value) }
    }

    /// Chandrupatla's steps: `newest` and `across` lie on either side of the root, `left` is the end that was given up last.
    private static func within(_ low: End, _ high: End, of rising: (Double) -> Double) -> Double {
        var (newest, across) = ((x: low.x, y: low.value ?? 0), (x: high.x, y: high.value ?? 0))
        var share = 0.5
        while true {
            let x = newest.x + share * (across.x - newest.x)
            let found = (x: x, y: rising(x))
            let left = (found.y < 0) == (newest.y < 0) ? newest : across
            if (found.y < 0) != (newest.y < 0) { across = newest }
            newest = found
            let best = abs(newest.y) < abs(across.y) ? newest : across
            let least = 2 * best.x.ulp / abs(across.x - newest.x)
            if best.y == 0 || !(least <= 0.5) { return best.x }
            let along = (newest.x - across.x) / (left.x - across.x)
            let up = (newest.y - across.y) / (left.y - across.y)
            share = 0.5
            if 1 - (1 - along).squareRoot() < up, up < along.squareRoot() {
                share =
                    newest.y / (across.y - newest.y) * left.y / (across.y - left.y)
                    + (left.x - newest.x) / (across.x - newest.x) * newest.y / (left.y - newest.y) * across.y
                    / (left.y - across.y)
            }
            share = min(max(share, least), 1 - least)
        }
    }
}
