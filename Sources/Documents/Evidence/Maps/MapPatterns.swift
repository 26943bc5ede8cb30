package import HTML

/// The patterns by which the places of a map are filled. Each of several maps on a page has its own, since an id stands once.
package struct MapPatterns {
    private let tones: [AreaTone]
    private let map: String

    /// Those of some tones, each once; `map` is the id of one of several maps.
    package init(_ tones: [AreaTone], of map: String = "") {
        self.tones = AreaTone.all.filter(Set(tones).contains)
        self.map = map
    }

    package var markup: Markup { plotPatterns { patterns } }

    /// For a drawing that stands by itself.
    var definitions: Markup { plotDefinitions { patterns } }

    @MarkupBuilder private var patterns: Markup { for tone in tones { pattern(tone) } }

    private static let side = 14.0

    @MarkupBuilder private func pattern(_ tone: AreaTone) -> Markup {
        switch tone {
        case .step(let step): lines(tone, count: step, turned: 45)
        case .hot(let bin): lines(tone, count: bin, turned: 45)
        case .cold(let bin): lines(tone, count: bin, turned: 90)
        case .more: signs(tone, isPlus: true)
        case .fewer: signs(tone, isPlus: false)
        case .tooFew: dots(tone, places: [(7, 7)])
        case .withheld: dots(tone, places: [(3.5, 3.5), (10.5, 10.5)])
        case .unchanged, .ordinary, .missing: lines(tone, count: 0, turned: 0)
        }
    }

    private func lines(_ tone: AreaTone, count: Int, turned: Int) -> Markup {
        plotPattern(id: tone.pattern(of: map), side: Self.side, turned: turned) {
            ground(tone)
            for line in 0..<count {
                let x = Self.side * (Double(line) + 0.5) / Double(count)
                plotLine(
                    from: (.pixels(x), 0), to: (.pixels(x), Self.side),
                    .class(tone.isDark ? "marks marks-light" : "marks"))
            }
        }
    }

    private func signs(_ tone: AreaTone, isPlus: Bool) -> Markup {
        plotPattern(id: tone.pattern(of: map), side: 22) {
            plotBox(x: 0, y: 0, width: 22, height: 22, .class(tone.name))
            plotLine(from: (.pixels(6), 11), to: (.pixels(16), 11), .class("marks marks-light marks-sign"))
            if isPlus {
                plotLine(from: (.pixels(11), 6), to: (.pixels(11), 16), .class("marks marks-light marks-sign"))
            }
        }
    }

    private func dots(_ tone: AreaTone, places: [(Double, Double)]) -> Markup {
        plotPattern(id: tone.pattern(of: map), side: Self.side) {
            ground(tone)
            for place in places { plotDot(x: .pixels(place.0), y: place.1, radius: 1.6, .class("marks-dot")) }
        }
    }

    private func ground(_ tone: AreaTone) -> Markup {
        plotBox(x: 0, y: 0, width: Self.side, height: Self.side, .class(tone.name))
    }
}
